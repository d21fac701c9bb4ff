import { Group, Loader, Text } from '@mantine/core';

export function Waiting({ words }: { words: string }) {
  return (
    <Group role="status" gap="sm">
      <Loader size="sm" aria-hidden />
      <Text>{words}</Text>
    </Group>
  );
}
