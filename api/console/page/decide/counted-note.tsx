import { Text } from '@mantine/core';
import type { Decided } from '../ask/use-decide';

/** Where several people must approve: that this one has. */
export function CountedNote({ decided }: { decided: Decided | undefined }) {
  if (decided?.outcome !== 'counted') return null;
  return (
    <Text size="sm" fw={600} role="status">
      Your approval counts ({decided.detail}). The others are waited for.
    </Text>
  );
}
