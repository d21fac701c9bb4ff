import { Anchor, Table } from '@mantine/core';
import { Link } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import type { RunDiff, RunTotals } from '#shared/contracts/run-diff';
import { WideTable } from '../layout/wide-table';
import { fineDollars } from '../words/dollars';
import { duration } from '../words/duration';
import { when } from '../words/when';

interface TotalsTableProps {
  readonly diff: RunDiff;
  readonly first: RunView;
  readonly second: RunView;
}

export function TotalsTable({ diff: { before, after }, first, second }: TotalsTableProps) {
  return (
    <WideTable name="Both runs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">What</Table.Th>
          <RunHeading side="Before" run={first} />
          <RunHeading side="After" run={second} />
          <Table.Th scope="col">Difference</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, of, words }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{words(of(before))}</Table.Td>
            <Table.Td>{words(of(after))}</Table.Td>
            <Table.Td>{differenceOf(of(before), of(after), words)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function RunHeading({ side, run: { runId, title, createdAt } }: { side: string; run: RunView }) {
  return (
    <Table.Th scope="col">
      {side}:{' '}
      <Anchor component={Link} href={`/runs/${runId}/document`} size="sm">
        {title}
      </Anchor>
      , {when(createdAt)}
    </Table.Th>
  );
}

interface Row {
  readonly name: string;
  of(totals: RunTotals): number | null;
  words(value: number | null): string;
}

const rows: readonly Row[] = [
  { name: 'Claims', of: ({ claims }) => claims, words: String },
  { name: 'Model calls', of: ({ modelCalls }) => modelCalls, words: String },
  { name: 'Cost', of: ({ costUsd }) => costUsd, words: value => fineDollars(value ?? 0) },
  { name: 'Time, with that of people', of: ({ seconds }) => seconds, words: duration },
];

function differenceOf(before: number | null, after: number | null, words: Row['words']): string {
  if (before === null || after === null) return '–';
  if (before === after) return 'none';
  return `${words(Math.abs(after - before))} ${after > before ? 'more' : 'less'}`;
}
