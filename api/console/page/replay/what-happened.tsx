import { Alert, Text } from '@mantine/core';
import type { RunView } from '#shared/contracts/run';
import { isTerminal } from '#shared/policies/run-state';
import { PlainText } from '../layout/plain-text';
import { fineDollars } from '../words/dollars';
import { stateWords } from '../words/state-words';
import { waitsFor } from '../words/waits-for';
import { when } from '../words/when';

/** Why somebody may want to go back. */
export function WhatHappened({ run }: { run: RunView }) {
  const hasFailed = run.state === 'failed';
  return (
    <Alert color={hasFailed ? 'red' : 'gray'} variant="outline" title={hasFailed ? 'What failed' : 'Where the run is'}>
      <PlainText size="sm">{run.reason ?? stateText(run)}</PlainText>
      <Text size="sm">
        {run.finishedAt ? `It ended ${when(run.finishedAt)}. ` : ''}
        {fineDollars(run.costUsd)} were paid for models so far.
      </Text>
    </Alert>
  );
}

function stateText(run: RunView): string {
  const words = stateWords[run.state];
  return waitsFor(run) ?? (isTerminal(run.state) ? `It is: ${words}.` : `It is going: ${words}.`);
}
