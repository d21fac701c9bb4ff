import { SimpleGrid, Text } from '@mantine/core';
import type { BudgetQuestion } from '#shared/contracts/decision';
import { fineDollars } from '../words/dollars';

/** What was allowed, what is used of it, and what would do. */
export function BudgetFigures({ of, limitUsd, spentUsd, suggestedUsd }: BudgetQuestion) {
  const figures = [
    [of === 'month' ? 'Limit of this month' : 'Limit of the run', limitUsd],
    ['Spent or promised', spentUsd],
    ...(of === 'run' ? ([['Needed, about', suggestedUsd]] as const) : []),
  ] as const;
  return (
    <SimpleGrid component="dl" m={0} cols={{ base: 1, xs: figures.length }} spacing="xs">
      {figures.map(([name, usd]) => (
        <div key={name}>
          <Text component="dt" size="xs" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} fw={600}>
            {fineDollars(usd)}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
