import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { useRefresh } from '../ask/use-refreshes';
import { changeWords } from '../words/change-words';

/** That a schedule began this run, and what it changed. */
export function RefreshOf({ run: { runId, refreshOf } }: { run: RunView }) {
  if (refreshOf === null) return null;
  return (
    <Text size="sm">
      A refresh of{' '}
      <Anchor component={Link} href={`/runs/${refreshOf}`} size="sm" underline="always">
        {refreshOf}
      </Anchor>
      . <WhatChanged runId={runId} of={refreshOf} />
    </Text>
  );
}

function WhatChanged({ runId, of }: { runId: string; of: string }) {
  const found = useRefresh(of).data?.runs.find(run => run.runId === runId);
  if (!found?.changes || found.before === null) return null;
  return (
    <>
      {changeWords(found.changes)}{' '}
      <Anchor component={Link} href={`/runs/${found.before}/compare/${runId}`} size="sm" underline="always">
        See what changed
      </Anchor>
    </>
  );
}
