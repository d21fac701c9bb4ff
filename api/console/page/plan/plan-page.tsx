import { Text } from '@mantine/core';
import { usePlan } from '../ask/use-plan';
import { useRun } from '../ask/use-run';
import { useRunEvents } from '../ask/use-run-events';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { RunHead } from '../run/run-head';
import { PlanReview } from './plan-review';

export function PlanPage({ runId }: { runId: string }) {
  const events = useRunEvents(runId);
  const { data: run, error } = useRun(runId);
  const isPlanned =
    run !== undefined &&
    (run.state !== 'planning' || events.some(({ type, superseded }) => type === 'plan-ready' && !superseded));
  const plan = usePlan(runId, isPlanned);
  if (!run) return error ? <ProblemAlert error={error} /> : <Waiting words="Asking for the run" />;
  return (
    <>
      <RunHead run={run} title="Plan" />
      {!isPlanned && <Text>The plan is being made.</Text>}
      <ProblemAlert error={plan.error} />
      {plan.data && <PlanReview run={run} latest={plan.data} events={events} />}
    </>
  );
}
