import { Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ResumePreview } from '#shared/contracts/replay';
import { counted } from '../words/counted';
import { fineDollars } from '../words/dollars';
import { stateWords } from '../words/state-words';
import { when } from '../words/when';
import { activityLines } from './activity-lines';
import { CountedWork } from './counted-work';

/** What going back would keep, do again and cost. */
export function ResumeFigures({ preview }: { preview: ResumePreview }) {
  const { kept, repeated, at, stateThen } = preview;
  return (
    <Stack gap="xs" aria-live="polite">
      <Text size="sm">
        It goes back to {when(at)}, when it was: {stateWords[stateThen as keyof typeof stateWords] ?? stateThen}.
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
        <CountedWork title="Kept" lines={activityLines(kept)} />
        <CountedWork title="Done again" lines={activityLines(repeated)} />
        <Money preview={preview} />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        Decisions made after this point hold only for exactly what they were made on; others are asked again.
      </Text>
    </Stack>
  );
}

function Money({ preview: { answered, estimateUsd, atMostUsd } }: { preview: ResumePreview }) {
  return (
    <Paper withBorder p="xs" radius="md">
      <Title order={3} size="h6">
        Cost
      </Title>
      <Text size="sm" fw={600}>
        {atMostUsd === null ? 'No budget limits it.' : `At most ${fineDollars(atMostUsd)} more.`}
      </Text>
      {estimateUsd !== null && estimateUsd > 0 && (
        <Text size="sm">{fineDollars(estimateUsd)} of what the plan expected is not spent yet.</Text>
      )}
      <Text size="sm">
        {counted(answered.calls, 'prompt')} answered for {fineDollars(answered.paidUsd)}: asked in the same words, they
        cost nothing.
      </Text>
    </Paper>
  );
}
