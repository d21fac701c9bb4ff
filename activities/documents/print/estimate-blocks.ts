import type { Estimate } from '#shared/contracts/estimate';
import {
  estimateAmount,
  estimateRoleWords,
  estimatesNote,
  estimatesOf,
  estimatesTitle,
  inputWords,
  missingWords,
} from '../reading/estimates-of.js';
import type { Reading } from '../reading/reading.js';
import { percent } from '../reading/wording.js';
import type { Block } from './block.js';
import { badge, code, type Line, line, slanted, soft, strong } from './line.js';
import { claimLinks } from './links.js';
import { type Column, tableOf } from './tables.js';

/** Apart from claims and from stated numbers; every amount says what it is in its own cell. */
export function estimateBlocks(reading: Reading): readonly Block[] {
  const { figures, missing } = estimatesOf(reading.mrd);
  if (figures.length + missing.length === 0) return [];
  const table = tableOf(estimatesTitle, columnsFor(reading), { rows: figures, isUnstated: () => true });
  return [
    { kind: 'heading', level: 2, line: line(`≈ ${estimatesTitle}`), anchor: null },
    { kind: 'paragraph', style: 'note', line: line(estimatesNote) },
    ...(table === null ? [] : [table]),
    ...(missing.length === 0 ? [] : [{ kind: 'list', items: missing.map(each => line(missingWords(each))) } as const]),
  ];
}

function columnsFor(reading: Reading): Column<Estimate>[] {
  return [
    {
      head: 'Figure',
      share: 22,
      cell: ({ role, metric }) => line(strong(`${estimateRoleWords[role]}: `, 'accent'), metric),
    },
    { head: 'Value', share: 20, cell: each => line(slanted(estimateAmount(each), 'guess')) },
    {
      head: 'Where and when',
      share: 14,
      cell: ({ year, geography }) => line([geography, year].filter(Boolean).join(', ')),
    },
    {
      head: 'Method',
      share: 14,
      cell: ({ method, confidence }) => [line(badge(method, 'guess')), line(soft(`${percent(confidence)} confidence`))],
    },
    { head: 'How', share: 30, cell: each => how(reading, each) },
  ];
}

function how(reading: Reading, { because, formula, inputs }: Estimate): Line[] {
  return [
    line(because),
    line(code(`= ${formula}`)),
    ...inputs.map(input =>
      line(
        soft(inputWords(input)),
        ...(input.claimId === null ? [] : [soft(' · claim '), claimLinks(reading, [input.claimId])]),
      ),
    ),
  ];
}
