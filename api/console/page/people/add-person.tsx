import { Alert, Button, Code, CopyButton, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { KeyRole } from '#shared/contracts/person';
import { type PersonDraft, useAddPerson } from '../ask/use-people';
import { ProblemAlert } from '../layout/problem-alert';
import { RoleBoxes } from './role-boxes';

const empty: PersonDraft = { name: '', role: 'member', roles: [], email: '' };

const kinds = [
  { value: 'member', label: 'Member: starts runs and decides in their roles' },
  { value: 'reader', label: 'Reader: reads' },
  { value: 'owner', label: 'Owner: also changes people, and holds all roles' },
];

export function AddPerson() {
  const [person, setPerson] = useState(empty);
  const [fault, setFault] = useState<string | null>(null);
  const add = useAddPerson();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (person.name.trim() === '') return setFault('Give a name: decisions are signed with it.');
    setFault(null);
    add.mutate(
      { ...person, name: person.name.trim(), email: person.email.trim() },
      { onSuccess: () => setPerson(empty) },
    );
  };
  return (
    <Stack component="section" gap="sm" aria-labelledby="add-person">
      <Title order={2} size="h4" id="add-person">
        Add a person
      </Title>
      {add.data && <NewKey value={add.data.key} />}
      <form onSubmit={submit} noValidate>
        <Stack maw={720} gap="sm">
          <TextInput
            label="Name"
            required
            maxLength={200}
            value={person.name}
            error={fault}
            onChange={event => setPerson({ ...person, name: event.currentTarget.value })}
          />
          <TextInput
            label="E-mail address"
            description="Where links to decide are sent. Empty: none are."
            type="email"
            value={person.email}
            onChange={event => setPerson({ ...person, email: event.currentTarget.value })}
          />
          <NativeSelect
            label="Kind"
            data={kinds}
            value={person.role}
            onChange={event => setPerson({ ...person, role: event.currentTarget.value as KeyRole, roles: [] })}
          />
          {person.role === 'member' && (
            <RoleBoxes
              label="Decides as"
              roles={person.roles}
              fault={null}
              onChange={roles => setPerson({ ...person, roles: [...roles] })}
            />
          )}
          <ProblemAlert error={add.error} />
          <Button type="submit" loading={add.isPending} style={{ alignSelf: 'flex-start' }}>
            Add the person
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

function NewKey({ value }: { value: string }) {
  return (
    <Alert color="green" variant="outline" title="The key, shown this once" role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          Hand it over on a safe way. It cannot be shown again; a lost one is replaced by a new person.
        </Text>
        <Group gap="xs">
          <Code style={{ overflowWrap: 'anywhere' }}>{value}</Code>
          <CopyButton value={value}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy the key'}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Alert>
  );
}
