import { Table } from '@mantine/core';
import type { NumberChange } from '#shared/contracts/run-diff';
import { TableHeads } from '../layout/table-heads';
import { WideTable } from '../layout/wide-table';

export function NumberChanges({ numbers }: { numbers: readonly NumberChange[] }) {
  if (numbers.length === 0) return null;
  return (
    <WideTable name="Numbers that moved">
      <TableHeads names={['Number', 'Unit', 'Before', 'After']} />
      <Table.Tbody>
        {numbers.map(({ what, unit, before, after }) => (
          <Table.Tr key={`${what} ${unit}`}>
            <Table.Th scope="row">{what}</Table.Th>
            <Table.Td>{unit}</Table.Td>
            <Table.Td>{valuesOf(before)}</Table.Td>
            <Table.Td>{valuesOf(after)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function valuesOf(values: readonly string[]): string {
  return values.length === 0 ? 'not there' : values.join(' · ');
}
