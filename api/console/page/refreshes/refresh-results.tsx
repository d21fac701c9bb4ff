import { Anchor, List, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { RefreshedRun } from '#shared/contracts/refresh';
import { useRefresh } from '../ask/use-refreshes';
import { changeWords } from '../words/change-words';
import { dollars } from '../words/dollars';
import { stateWords } from '../words/state-words';
import { when } from '../words/when';

const mostShown = 5;

/** The latest runs of a schedule with what each changed. */
export function RefreshResults({ runId }: { runId: string }) {
  const runs = useRefresh(runId).data?.runs.slice(0, mostShown) ?? [];
  if (runs.length === 0) return null;
  return (
    <List size="sm" aria-label="Latest refreshes">
      {runs.map(run => (
        <List.Item key={run.runId}>
          <Result run={run} />
        </List.Item>
      ))}
    </List>
  );
}

function Result({ run: { runId, createdAt, state, costUsd, before, changes } }: { run: RefreshedRun }) {
  return (
    <Text size="sm">
      <Anchor component={Link} href={`/runs/${runId}`} size="sm" underline="always">
        {when(createdAt)}
      </Anchor>
      : {stateWords[state]}, cost {dollars(costUsd)}. {changes && changeWords(changes)}{' '}
      {before !== null && (
        <Anchor component={Link} href={`/runs/${before}/compare/${runId}`} size="sm" underline="always">
          See what changed
        </Anchor>
      )}
    </Text>
  );
}
