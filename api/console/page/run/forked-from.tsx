import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { stageWords } from '../replay/stage-words';

export function ForkedFrom({ run: { runId, state, forkedFrom } }: { run: RunView }) {
  if (!forkedFrom) return null;
  return (
    <Text size="sm">
      Branched off from{' '}
      <Anchor component={Link} href={`/runs/${forkedFrom.runId}`} size="sm" underline="always">
        {forkedFrom.runId}
      </Anchor>{' '}
      at: {stageWords(forkedFrom.stage)}.
      {state === 'completed' && (
        <>
          {' '}
          <Anchor component={Link} href={`/runs/${forkedFrom.runId}/compare/${runId}`} size="sm" underline="always">
            Compare them
          </Anchor>
        </>
      )}
    </Text>
  );
}
