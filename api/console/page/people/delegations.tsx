import { Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { Delegation } from '#shared/contracts/delegation';
import { useDelegations, useEndDelegation } from '../ask/use-delegations';
import { ConfirmButton } from '../decide/confirm-button';
import { ProblemAlert } from '../layout/problem-alert';
import { roleWords } from '../words/role-words';
import { when } from '../words/when';
import { DelegateForm } from './delegate-form';

/** Roles lent for a time, such as over holidays. */
export function Delegations({ names }: { names: readonly string[] }) {
  const { data: delegations, error } = useDelegations();
  const end = useEndDelegation();
  return (
    <Stack component="section" gap="sm" aria-labelledby="delegations">
      <Title order={2} size="h4" id="delegations">
        Delegations
      </Title>
      <ProblemAlert error={error ?? end.error} />
      {delegations?.length === 0 && <Text>Nobody decides for somebody else.</Text>}
      {delegations?.map(delegation => (
        <Paper key={delegation.id} withBorder p="sm" radius="md">
          <Group justify="space-between" align="flex-start" gap="sm">
            <Text size="sm">{delegationWords(delegation)}</Text>
            <ConfirmButton
              does="End it"
              asks="End the delegation?"
              size="xs"
              variant="outline"
              color="red"
              loading={end.isPending}
              onConfirm={() => end.mutate(delegation.id)}
            >
              <Text>
                {delegation.to} decides for {delegation.from} no longer.
              </Text>
            </ConfirmButton>
          </Group>
        </Paper>
      ))}
      <DelegateForm names={names} />
    </Stack>
  );
}

function delegationWords({ from, to, roles, until, runId }: Delegation): string {
  const as = roles.map(role => roleWords[role]).join(', ');
  return `${to} decides for ${from} as ${as} until ${when(until)}${runId === null ? '' : `, in ${runId} only`}.`;
}
