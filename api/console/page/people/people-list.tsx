import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import type { PersonView } from '#shared/contracts/person';
import { useRemovePerson } from '../ask/use-people';
import { ConfirmButton } from '../decide/confirm-button';
import { ProblemAlert } from '../layout/problem-alert';
import { roleWords } from '../words/role-words';

export function PeopleList({ people }: { people: readonly PersonView[] }) {
  const remove = useRemovePerson();
  return (
    <Stack gap="xs" role="group" aria-label="The people">
      <ProblemAlert error={remove.error} />
      {people
        .filter(({ revokedAt }) => revokedAt === null)
        .map(person => (
          <PersonCard
            key={person.id}
            person={person}
            isBusy={remove.isPending}
            onRemove={() => remove.mutate(person.id)}
          />
        ))}
    </Stack>
  );
}

interface PersonCardProps {
  readonly person: PersonView;
  readonly isBusy: boolean;
  readonly onRemove: () => void;
}

function PersonCard({ person, isBusy, onRemove }: PersonCardProps) {
  const { name, role, email } = person;
  return (
    <Paper withBorder p="sm" radius="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Group gap="xs">
            <Text fw={600}>{name}</Text>
            <Badge variant="light" tt="none">
              {role}
            </Badge>
          </Group>
          <Text size="sm">{rolesOf(person)}</Text>
          {email && (
            <Text size="sm" c="dimmed">
              {email}
            </Text>
          )}
        </div>
        <ConfirmButton
          does={`Remove ${name}`}
          asks={`Remove ${name}?`}
          size="xs"
          variant="outline"
          color="red"
          loading={isBusy}
          onConfirm={onRemove}
        >
          <Text>The key of {name} opens nothing from then on. What was decided with it stands.</Text>
        </ConfirmButton>
      </Group>
    </Paper>
  );
}

function rolesOf({ role, roles }: PersonView): string {
  if (role === 'owner') return 'May decide everything, as owners do.';
  return roles.length === 0 ? 'May decide nothing.' : `Decides as ${roles.map(each => roleWords[each]).join(', ')}.`;
}
