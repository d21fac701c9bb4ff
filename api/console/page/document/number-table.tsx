import { Table, Text } from '@mantine/core';
import type { MarketNumber } from '#shared/contracts/claim';
import { PlainText } from '../layout/plain-text';
import { TableHeads } from '../layout/table-heads';
import { WideTable } from '../layout/wide-table';
import { amountOf } from '../words/amount';
import { CitationView } from './citation-view';
import { MethodBadge } from './method-badge';
import type { Reading } from './reading';

interface NumberTableProps {
  readonly reading: Reading;
  readonly numbers: readonly MarketNumber[];
  /** Of the section. */
  readonly name: string;
}

export function NumberTable({ reading, numbers, name }: NumberTableProps) {
  if (numbers.length === 0) return null;
  return (
    <WideTable name={`Numbers: ${name}`}>
      <TableHeads names={['What is counted', 'Value', 'Method', 'Year', 'Where', 'Stated by']} />
      <Table.Tbody>
        {numbers.map(number => (
          <NumberRow key={number.id} reading={reading} number={number} />
        ))}
      </Table.Tbody>
    </WideTable>
  );
}

function NumberRow({ reading, number }: { reading: Reading; number: MarketNumber }) {
  const { metric, subject, method, formula, year, geography, publisher, attributedTo } = number;
  const isOurs = method === 'estimated' || method === 'assumed';
  const citations = reading.claims.get(number.claimId)?.citations ?? [];
  return (
    <Table.Tr fs={isOurs ? 'italic' : undefined}>
      <Table.Td miw={180}>
        <PlainText size="sm">{metric}</PlainText>
        {subject && (
          <PlainText size="xs" c="dimmed">
            {subject}
          </PlainText>
        )}
      </Table.Td>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>
        {isOurs && '≈ '}
        {amountOf(number)}
        {formula && <PlainText size="xs">{`= ${formula}`}</PlainText>}
      </Table.Td>
      <Table.Td>
        <MethodBadge method={method} />
      </Table.Td>
      <Table.Td>{year ?? '–'}</Table.Td>
      <Table.Td>{geography ?? '–'}</Table.Td>
      <Table.Td>
        <Text size="sm">{[publisher, attributedTo && `after ${attributedTo}`].filter(Boolean).join(', ')}</Text>
        {citations
          .filter(({ sourceId }) => number.sourceIds.includes(sourceId))
          .map(citation => (
            <CitationView
              key={`${citation.sourceId} ${citation.start}`}
              reading={reading}
              citation={citation}
              isShort
            />
          ))}
      </Table.Td>
    </Table.Tr>
  );
}
