import { Progress, Table } from '@mantine/core';
import type { Chart } from '#shared/contracts/mrd';
import { WideTable } from '../layout/wide-table';
import { amountOf } from '../words/amount';

type Point = Chart['points'][number];

/** A chart as a table with bars: what the bars show can be read as well. */
export function ChartFigure({ chart }: { chart: Chart }) {
  const { title, points, unit } = chart;
  const most = Math.max(1e-9, ...points.map(({ value, high }) => Math.max(value, high ?? value)));
  return (
    <WideTable name={`Chart: ${title}`}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Of</Table.Th>
          <Table.Th scope="col">At</Table.Th>
          <Table.Th scope="col">Value</Table.Th>
          <Table.Th scope="col" w="40%">
            Bar
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {points.map(point => (
          <Table.Tr key={`${point.series} ${point.label} ${point.claimId} ${point.value}`}>
            <Table.Td>{point.series}</Table.Td>
            <Table.Td>{point.label}</Table.Td>
            <Table.Td style={{ whiteSpace: 'nowrap' }}>{amountWords(point, unit)}</Table.Td>
            <Table.Td aria-hidden>
              <Bar point={point} most={most} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

/** Of a range the part up to its low end is pale: so much all agree on. */
function Bar({ point: { value, low, high }, most }: { point: Point; most: number }) {
  const from = low ?? 0;
  const to = high ?? value;
  return (
    <Progress.Root size="lg" bg="transparent">
      <Progress.Section value={(from / most) * 100} color="gray.5" />
      <Progress.Section value={((to - from) / most) * 100} color="indigo" />
    </Progress.Root>
  );
}

function amountWords({ value, low, high }: Point, unit: string): string {
  const shown = low === null && high === null ? value : null;
  return amountOf({ value: shown, low, high, unit, currency: /^[A-Z]{3}$/.test(unit) ? unit : null, per: null });
}
