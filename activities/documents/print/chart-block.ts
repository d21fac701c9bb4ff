import type { Chart } from '#shared/contracts/mrd';
import { type ChartGroup, type ChartRow, chartGroups } from '../chart/chart-rows.js';
import { chartScale } from '../chart/chart-scale.js';
import { writtenNumber } from '../reading/amount.js';
import type { Reading } from '../reading/reading.js';
import type { ChartBlock, TableBlock } from './block.js';
import { joined, type Line, line, slanted, soft } from './line.js';
import { claimLink } from './links.js';

export function chartBlock(reading: Reading, chart: Chart): ChartBlock {
  const groups = chartGroups(reading, chart);
  const rows = groups.flatMap(group => group.rows);
  const { isLogarithmic } = chartScale(groups, 100);
  const said = [
    chart.title.includes(chart.unit) ? '' : `in ${chart.unit}`,
    isLogarithmic ? 'logarithmic scale' : '',
    rows.some(row => !row.isStated) ? '≈ and a broken line: estimated or assumed here, no source states it' : '',
  ];
  return {
    kind: 'chart',
    chart,
    note: said.filter(Boolean).join('; '),
    groups,
    claims: claimsOf(rows),
    table: chartTable(chart, groups),
  };
}

function claimsOf(rows: readonly ChartRow[]): Line {
  const placed = new Set(rows.flatMap(row => row.placed ?? []));
  return placed.size === 0 ? [] : line(soft('Claims '), joined([...placed].map(claimLink), ', '));
}

function chartTable(chart: Chart, groups: readonly ChartGroup[]): TableBlock {
  const isByYear = chart.kind === 'sizes-by-year';
  return {
    kind: 'table',
    caption: chart.title,
    columns: [
      { head: isByYear ? 'Year' : 'Vendor', share: 20 },
      { head: isByYear ? 'Stated by' : 'Plan', share: 40 },
      { head: chart.unit, share: 28 },
      { head: 'Claim', share: 12 },
    ],
    rows: groups.flatMap(({ heading, rows }) =>
      rows.map((row, index) => ({
        cells: [
          [line(index === 0 ? heading : '')],
          [line(row.name)],
          [amount(row)],
          [row.placed === null ? line('–') : claimLink(row.placed)],
        ],
        isUnstated: !row.isStated,
      })),
    ),
  };
}

function amount({ isPoint, isStated, value, low, high }: ChartRow): Line {
  const span = low === null || high === null ? '' : `${writtenNumber(low)} – ${writtenNumber(high)}`;
  const point = span === '' ? writtenNumber(value) : `${writtenNumber(value)} (${span})`;
  const words = isPoint ? point : span;
  return isStated ? line(words) : line(slanted(`≈ ${words}`, 'guess'));
}
