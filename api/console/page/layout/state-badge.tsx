import { Badge } from '@mantine/core';
import type { RunState } from '#shared/policies/run-state';
import { stateColors, stateWords } from '../words/state-words';

export function StateBadge({ state }: { state: RunState }) {
  return (
    <Badge color={stateColors[state]} variant="light" tt="none" style={{ flexShrink: 0 }}>
      {stateWords[state]}
    </Badge>
  );
}
