import { Button, Group, Progress, Stack, Text } from '@mantine/core';

interface ReviewBarProps {
  readonly place: number;
  readonly count: number;
  readonly decided: number;
  readonly onGo: (by: number) => void;
  readonly onRest: () => void;
  readonly onKeys: () => void;
}

/** Where one is, and how much is left. */
export function ReviewBar({ place, count, decided, onGo, onRest, onKeys }: ReviewBarProps) {
  return (
    <Stack gap="xs">
      <Text size="sm" role="status">{`${decided} of ${count} decided`}</Text>
      <Progress value={count === 0 ? 100 : (decided / count) * 100} aria-label={`${decided} of ${count} decided`} />
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={() => onGo(-1)} disabled={place === 0}>
          Previous
        </Button>
        <Button size="xs" variant="default" onClick={() => onGo(1)} disabled={place >= count - 1}>
          Next
        </Button>
        <Text size="sm">{`Claim ${place + 1} of ${count}`}</Text>
        <Button size="xs" variant="default" onClick={onRest} disabled={decided >= count}>
          Accept the rest
        </Button>
        <Button size="xs" variant="subtle" onClick={onKeys}>
          Keys
        </Button>
      </Group>
    </Stack>
  );
}
