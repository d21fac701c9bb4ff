import { Text } from '@mantine/core';
import type { Mrd } from '#shared/contracts/mrd';
import { counted } from '../words/counted';
import { dollars } from '../words/dollars';
import { percent } from '../words/percent';

export function Totals({ mrd: { totals, claims, status } }: { mrd: Mrd }) {
  const mean = claims.length === 0 ? null : claims.reduce((sum, { confidence }) => sum + confidence, 0) / claims.length;
  const parts = [
    status === 'complete' ? 'Complete' : 'Partial',
    `${counted(totals.published, 'claim')} published`,
    `${totals.hedged} hedged`,
    `${totals.dropped} dropped`,
    counted(totals.sources, 'source'),
    ...(mean === null ? [] : [`mean confidence ${percent(mean)}`]),
    dollars(totals.costUsd),
  ];
  return (
    <Text size="sm" fw={600} mt="xs">
      {parts.join(' · ')}
    </Text>
  );
}
