import { NativeSelect, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CostGroup, CostLine } from '#shared/contracts/model-call';
import { askJson } from '../ask/ask';
import { ProblemAlert } from '../layout/problem-alert';
import { TableHeads } from '../layout/table-heads';
import { WideTable } from '../layout/wide-table';
import { microDollars } from '../words/dollars';

const groups: readonly { value: CostGroup; label: string }[] = [
  { value: 'day', label: 'Day' },
  { value: 'run', label: 'Run' },
  { value: 'model', label: 'Model' },
  { value: 'stage', label: 'Stage' },
];

interface Costs {
  readonly lines: readonly CostLine[];
  readonly costMicroUsd: number;
}

export function CostReport() {
  const [by, setBy] = useState<CostGroup>('day');
  const { data, error } = useQuery({
    queryKey: ['costs', by],
    queryFn: () => askJson<Costs>(`/costs?by=${by}`),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="costs">
      <Title order={2} size="h4" mb="sm" id="costs">
        Costs
      </Title>
      <NativeSelect
        label="By"
        data={[...groups]}
        value={by}
        onChange={event => setBy(event.currentTarget.value as CostGroup)}
        maw={200}
        mb="sm"
      />
      <ProblemAlert error={error} />
      {data?.lines.length === 0 && <Text>Nothing was paid so far.</Text>}
      {data && data.lines.length > 0 && <CostTable {...data} />}
    </section>
  );
}

function CostTable({ lines, costMicroUsd }: Costs) {
  return (
    <WideTable name="What was paid">
      <TableHeads names={['For', 'Requests', 'Tokens in', 'Tokens out', 'Cost']} />
      <Table.Tbody>
        {lines.map(({ group, attempts, tokens, costMicroUsd: cost }) => (
          <Table.Tr key={group}>
            <Table.Td>{group}</Table.Td>
            <Table.Td>{attempts}</Table.Td>
            <Table.Td>{tokens.input + tokens.cachedInput + tokens.cacheWrite}</Table.Td>
            <Table.Td>{tokens.output}</Table.Td>
            <Table.Td>{microDollars(cost)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">Together</Table.Th>
          <Table.Td />
          <Table.Td />
          <Table.Td />
          <Table.Td fw={600}>{microDollars(costMicroUsd)}</Table.Td>
        </Table.Tr>
      </Table.Tfoot>
    </WideTable>
  );
}
