import { Stack } from '@mantine/core';
import { useRun } from '../ask/use-run';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { RunHead } from '../run/run-head';
import { CompareChoice } from './compare-choice';
import { ForkForm } from './fork-form';
import { ReplayCheck } from './replay-check';
import { ResumeForm } from './resume-form';
import { WhatHappened } from './what-happened';

export function ReplayPage({ runId }: { runId: string }) {
  const { data: run, error } = useRun(runId);
  if (!run) return error ? <ProblemAlert error={error} /> : <Waiting words="Asking for the run" />;
  return (
    <>
      <RunHead run={run} title="Resume, fork, compare" />
      <Stack gap="xl">
        <WhatHappened run={run} />
        <ResumeForm run={run} />
        <ForkForm run={run} />
        <CompareChoice run={run} />
        <ReplayCheck runId={run.runId} />
      </Stack>
    </>
  );
}
