import { Button, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { useComparable } from '../ask/use-diff';
import { ProblemAlert } from '../layout/problem-alert';
import { when } from '../words/when';

/** Which other run to lay beside this one; the one it branched off from first. */
export function CompareChoice({ run }: { run: RunView }) {
  const { data: others, error } = useComparable(run.runId);
  return (
    <Stack component="section" gap="sm" aria-labelledby="compare">
      <Title order={2} size="h4" id="compare">
        Compare with another run
      </Title>
      <ProblemAlert error={error} />
      {run.state !== 'completed' && (
        <Text>This run has no published document yet, so there is nothing to compare.</Text>
      )}
      {run.state === 'completed' && others?.length === 0 && <Text>There is no other run with a document.</Text>}
      {run.state === 'completed' && others && others.length > 0 && <Choice run={run} others={others} />}
    </Stack>
  );
}

function Choice({ run, others }: { run: RunView; others: readonly RunView[] }) {
  const parent = others.find(({ runId }) => runId === run.forkedFrom?.runId);
  const [other, setOther] = useState((parent ?? others[0])?.runId ?? '');
  return (
    <Group align="flex-end" gap="xs">
      <NativeSelect
        label="The other run"
        data={others.map(({ runId, title, createdAt }) => ({ value: runId, label: `${title} (${when(createdAt)})` }))}
        value={other}
        onChange={event => setOther(event.currentTarget.value)}
        style={{ flex: '0 1 420px', minWidth: 0 }}
      />
      <Button component={Link} href={`/runs/${run.runId}/compare/${other}`} variant="outline">
        Compare
      </Button>
    </Group>
  );
}
