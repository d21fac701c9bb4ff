import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import type { ForkPreview } from '#shared/contracts/replay';
import { counted } from '../words/counted';
import { fineDollars } from '../words/dollars';
import { activityLines } from './activity-lines';
import { CountedWork } from './counted-work';

type Shared = ForkPreview['shared'][number];

const words: Record<Shared['what'], (count: number) => string> = {
  vertical: () => 'the vertical',
  corpus: () => 'the corpus',
  plan: () => 'the plan',
  'plan-approval': () => 'the approval of the plan',
  evidence: count => `the evidence for ${counted(count, 'question')}`,
  drafts: count => counted(count, 'written section'),
  verification: () => 'the verification',
  assembly: () => 'the sections put together',
};

/** What a fork would share, do and cost. */
export function ForkFigures({ preview }: { preview: ForkPreview }) {
  const { shared, anew } = preview;
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs" aria-live="polite">
      <CountedWork title="Shared" lines={shared.map(({ what, count }) => words[what](count))} />
      <CountedWork title="Done anew" lines={activityLines(anew)} />
      <Money preview={preview} />
    </SimpleGrid>
  );
}

function Money({ preview: { calls, estimateUsd, atMostUsd } }: { preview: ForkPreview }) {
  return (
    <Paper withBorder p="xs" radius="md">
      <Title order={3} size="h6">
        Cost
      </Title>
      <Text size="sm" fw={600}>
        {expected(calls.anew, estimateUsd)}
      </Text>
      <Text size="sm">{counted(calls.reused, 'prompt')} of this run asked again in the same words: free.</Text>
      <Text size="sm">{atMostUsd === null ? 'No budget limits it.' : `At most ${fineDollars(atMostUsd)}.`}</Text>
    </Paper>
  );
}

function expected(anew: number, estimateUsd: number | null): string {
  if (anew === 0) return 'No model is expected to be asked.';
  const asked = `${counted(anew, 'prompt')} asked of models`;
  return estimateUsd === null
    ? `${asked}; what they cost is not known.`
    : `${asked}, for about ${fineDollars(estimateUsd)}.`;
}
