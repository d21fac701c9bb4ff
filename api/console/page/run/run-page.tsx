import { Button, Grid, Stack } from '@mantine/core';
import type { RunEvent, RunView } from '#shared/contracts/run';
import { isTerminal } from '#shared/policies/run-state';
import { useRun } from '../ask/use-run';
import { useRunEvents } from '../ask/use-run-events';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { CancelRun } from './cancel-run';
import { DecisionLog } from './decision-log';
import { ForkedFrom } from './forked-from';
import { NextStep } from './next-step';
import { QuestionList } from './question-list';
import { RefreshOf } from './refresh-of';
import { RunFacts } from './run-facts';
import { RunHead } from './run-head';
import { StageList } from './stage-list';
import { Story } from './story';

export function RunPage({ runId }: { runId: string }) {
  const events = useRunEvents(runId);
  const { data: run, error } = useRun(runId);
  if (run) return <RunShown run={run} events={events} />;
  return error ? <ProblemAlert error={error} /> : <Waiting words="Asking for the run" />;
}

function RunShown({ run, events }: { run: RunView; events: readonly RunEvent[] }) {
  return (
    <>
      <RunHead run={run}>
        {run.temporalUi && (
          <Button component="a" href={run.temporalUi} target="_blank" rel="noreferrer" variant="default" size="xs">
            Temporal UI
          </Button>
        )}
        {!isTerminal(run.state) && <CancelRun run={run} />}
      </RunHead>
      <Stack>
        <ForkedFrom run={run} />
        <RefreshOf run={run} />
        <NextStep run={run} />
        <RunFacts run={run} />
        <Grid>
          <Grid.Col span={{ base: 12, sm: 5 }}>
            <StageList run={run} events={events} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, sm: 7 }}>
            <Story events={events} />
          </Grid.Col>
        </Grid>
        <DecisionLog runId={run.runId} />
        <QuestionList run={run} events={events} />
      </Stack>
    </>
  );
}
