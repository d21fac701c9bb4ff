import { Alert, Button, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { PlainText } from '../layout/plain-text';
import { waitsFor } from '../words/waits-for';

/** What a person can do next: decide, read, or learn why it ended. */
export function NextStep({ run }: { run: RunView }) {
  const waiting = waitsFor(run);
  return (
    <div aria-live="polite">
      {waiting && (
        <Alert color="amber" variant="outline" title="A decision is needed">
          <Text size="sm">{waiting}</Text>
        </Alert>
      )}
      {run.reason && (
        <Alert color={run.state === 'failed' ? 'red' : 'gray'} variant="outline" title="How it ended">
          <PlainText size="sm">{run.reason}</PlainText>
        </Alert>
      )}
      <Group mt="sm" gap="xs">
        <PlanLink run={run} />
        <DocumentLinks run={run} />
      </Group>
    </div>
  );
}

function PlanLink({ run: { runId, state, decision } }: { run: RunView }) {
  if (state === 'planning') return null;
  const isAsked = decision?.kind === 'plan';
  return (
    <Button component={Link} href={`/runs/${runId}/plan`} variant={isAsked ? 'filled' : 'default'}>
      {isAsked ? 'Review the plan' : 'Plan'}
    </Button>
  );
}

function DocumentLinks({ run: { runId, state, decision, claims } }: { run: RunView }) {
  const isThere = state === 'completed' || state === 'awaiting-review' || claims.published + claims.hedged > 0;
  if (!isThere) return null;
  const isAsked = decision?.kind === 'final';
  return (
    <>
      <Button component={Link} href={`/runs/${runId}/document`} variant={isAsked ? 'filled' : 'default'}>
        {isAsked ? 'Review the document' : 'Document'}
      </Button>
      <Button component={Link} href={`/runs/${runId}/claims`} variant="default">
        Claims
      </Button>
    </>
  );
}
