import { Paper, SimpleGrid, Text } from '@mantine/core';
import type { RunView } from '#shared/contracts/run';
import { useBudget } from '../ask/use-budget';
import { fineDollars, microDollars } from '../words/dollars';
import { percent } from '../words/percent';
import { when } from '../words/when';

export function RunFacts({ run }: { run: RunView }) {
  const limit = useBudget(run.runId).data?.limitMicroUsd ?? null;
  return (
    <SimpleGrid component="dl" m={0} cols={{ base: 2, xs: 3, md: 6 }} spacing="xs">
      {factsOf(run, limit).map(([name, value]) => (
        <Paper key={name} withBorder p="xs" radius="md">
          <Text component="dt" size="xs" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} fw={600}>
            {value}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
}

function factsOf(run: RunView, limit: number | null): [string, string][] {
  const { published, hedged, dropped } = run.claims;
  return [
    ['Cost', costOf(run, limit)],
    ['Confidence', run.confidence === null ? 'not yet' : percent(run.confidence)],
    ['Claims', published + hedged + dropped === 0 ? 'not yet' : `${published} + ${hedged} hedged, ${dropped} dropped`],
    ['Sources', String(run.sources)],
    ['Prompts answered', `${run.calls}, ${run.modelCalls} by a model`],
    ['Started', when(run.createdAt)],
  ];
}

function costOf({ costUsd }: RunView, limit: number | null): string {
  if (limit === null) return fineDollars(costUsd);
  return limit === 0 ? 'without models' : `${fineDollars(costUsd)} of ${microDollars(limit)}`;
}
