import { NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { useResume, useResumePreview } from '../ask/use-resume';
import { ConfirmButton } from '../decide/confirm-button';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { fineDollars } from '../words/dollars';
import { ResumeFigures } from './resume-figures';
import { stageChoices } from './stage-words';

const lastGood = { value: '', label: 'The last good point' };

/** Takes this run back: first what that means, then a second word. */
export function ResumeForm({ run }: { run: RunView }) {
  const hasEndedWell = run.state === 'completed';
  const [from, setFrom] = useState(hasEndedWell ? 'awaiting-review' : '');
  const [reason, setReason] = useState('');
  const preview = useResumePreview(run, from);
  return (
    <Stack component="section" gap="sm" aria-labelledby="resume">
      <Title order={2} size="h4" id="resume">
        Resume this run
      </Title>
      <NativeSelect
        label="Go back to"
        description="What was done before stands; everything after it is done again."
        data={hasEndedWell ? stageChoices : [lastGood, ...stageChoices]}
        value={from}
        onChange={event => setFrom(event.currentTarget.value)}
        maw={420}
      />
      {preview.isPending && <Waiting words="Asking for what would be kept" />}
      <ProblemAlert error={preview.error} />
      {preview.data && <ResumeFigures preview={preview.data} />}
      {preview.data && (
        <TextInput
          label="Reason"
          description="Optional; it stands in the story of the run."
          maxLength={500}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          maw={420}
        />
      )}
      {preview.data && (
        <ResumeButton run={run} preview={preview.data} choice={{ from, reason, force: preview.data.isRunning }} />
      )}
    </Stack>
  );
}

interface ResumeButtonProps {
  readonly run: RunView;
  readonly preview: NonNullable<ReturnType<typeof useResumePreview>['data']>;
  readonly choice: Parameters<ReturnType<typeof useResume>['mutate']>[0];
}

function ResumeButton({ run: { runId, state }, preview: { atMostUsd, isRunning }, choice }: ResumeButtonProps) {
  const [, goTo] = useLocation();
  const resume = useResume(runId, () => goTo(`/runs/${runId}`));
  return (
    <>
      <ProblemAlert error={resume.error} />
      <div>
        <ConfirmButton
          does="Resume the run"
          asks="Take the run back?"
          loading={resume.isPending}
          onConfirm={() => resume.mutate(choice)}
        >
          {isRunning && <Text fw={600}>The run is going: what it does now is stopped.</Text>}
          {state === 'completed' && (
            <Text fw={600}>Its published document is taken back until it is approved again.</Text>
          )}
          <Text>
            {atMostUsd === null
              ? 'No budget limits what models may cost after it.'
              : `Models may cost ${fineDollars(atMostUsd)} at most after it.`}
          </Text>
        </ConfirmButton>
      </div>
    </>
  );
}
