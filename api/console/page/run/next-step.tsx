import { Alert, Button, Group, Stack } from '@mantine/core';
import { Link } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { useDecide } from '../ask/use-decide';
import { BudgetDecision } from '../budget/budget-decision';
import { DecisionTerms } from '../decide/decision-terms';
import { ForTemporalUi } from '../decide/for-temporal-ui';
import { PlainText } from '../layout/plain-text';
import { ProblemAlert } from '../layout/problem-alert';

/** What a person can do next: decide, read, or learn why it ended. */
export function NextStep({ run }: { run: RunView }) {
  return (
    <div aria-live="polite">
      <OpenDecision run={run} />
      {run.reason && (
        <Alert color={run.state === 'failed' ? 'red' : 'gray'} variant="outline" title="How it ended">
          <PlainText size="sm">{run.reason}</PlainText>
        </Alert>
      )}
      <Group mt="sm" gap="xs">
        <PlanLink run={run} />
        <ClaimsLink run={run} />
        <DocumentLink run={run} />
        <ReplayLink run={run} />
      </Group>
    </div>
  );
}

/** A budget is decided here; plan, claims and document on their own pages. */
function OpenDecision({ run }: { run: RunView }) {
  const decide = useDecide(run.runId);
  const { decision } = run;
  return (
    <>
      <ProblemAlert error={decide.error} />
      {decision?.kind === 'budget' && (
        <>
          <BudgetDecision decision={decision} decide={decide} />
          <ForTemporalUi runId={run.runId} />
        </>
      )}
      {decision && decision.kind !== 'budget' && (
        <Alert color="amber" variant="outline" title="A decision is needed">
          <Stack gap="xs">
            <DecisionTerms decision={decision} />
            <ForTemporalUi runId={run.runId} />
          </Stack>
        </Alert>
      )}
    </>
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

function ClaimsLink({ run: { runId, decision, ...run } }: { run: RunView }) {
  const isAsked = decision?.kind === 'claims' || decision?.kind === 'regulatory';
  if (!isAsked && !hasDocument(run)) return null;
  return (
    <Button component={Link} href={`/runs/${runId}/claims`} variant={isAsked ? 'filled' : 'default'}>
      {isAsked ? 'Review the claims' : 'Claims'}
    </Button>
  );
}

function DocumentLink({ run: { runId, decision, ...run } }: { run: RunView }) {
  if (!hasDocument(run)) return null;
  const isAsked = decision?.kind === 'final';
  return (
    <Button component={Link} href={`/runs/${runId}/document`} variant={isAsked ? 'filled' : 'default'}>
      {isAsked ? 'Review the document' : 'Document'}
    </Button>
  );
}

function hasDocument({ state, claims }: Pick<RunView, 'state' | 'claims'>): boolean {
  const isBefore = state === 'awaiting-claim-review' || state === 'awaiting-regulatory-review';
  return state === 'completed' || state === 'awaiting-review' || (!isBefore && claims.published + claims.hedged > 0);
}

function ReplayLink({ run: { runId, state } }: { run: RunView }) {
  const hasFailed = state === 'failed' || state === 'cancelled';
  return (
    <Button component={Link} href={`/runs/${runId}/replay`} variant={hasFailed ? 'filled' : 'default'}>
      {hasFailed ? 'What failed, and resume' : 'Resume, fork, compare'}
    </Button>
  );
}
