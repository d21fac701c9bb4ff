import type { Claim } from '#shared/contracts/claim';
import type { Mrd, WithheldText } from '#shared/contracts/mrd';
import { sectionTitles } from '#shared/contracts/section';
import { deadLinks, otherFaults } from '../reading/dead-links.js';
import { reviewSummary } from '../reading/decision-words.js';
import { disagreementsOf } from '../reading/disagreements-of.js';
import { dropWord, reasonsOf } from '../reading/judgement.js';
import { numbersOf } from '../reading/numbers-of.js';
import type { PlacedClaim, Reading } from '../reading/reading.js';
import type { Block } from './block.js';
import { claimBlock } from './claim-block.js';
import { decisionBlock } from './decision-block.js';
import { badge, code, line } from './line.js';
import { claimLink } from './links.js';
import { numberBlock } from './number-block.js';
import { disagreementBlock } from './section-blocks.js';
import { tableOf } from './tables.js';

export function appendixBlocks(reading: Reading): Block[] {
  const { mrd } = reading;
  const placed = [...reading.claims.values()];
  const blocks = [
    { kind: 'heading', level: 1, line: line('A Appendix'), anchor: 'appendix' } as const,
    hedged(placed.filter(({ claim }) => claim.publication === 'hedged')),
    dropped(mrd.droppedClaims),
    tableOf('Withheld words and links', withheldColumns, { rows: mrd.withheld ?? [] }),
    numberBlock(reading, numbersOf(reading, null), 'Other numbers'),
    ...homeless(
      reading,
      placed.filter(({ home }) => home === null),
    ),
    tableOf('Checks of this document', checkColumns, { rows: mrd.checks }),
    decisionBlock(mrd.decisions),
    reviewed(mrd),
    tableOf('Dead links', faultColumns, { rows: deadLinks(mrd) }),
    tableOf('Left out of the corpus', faultColumns, { rows: otherFaults(mrd) }),
  ];
  return blocks.filter(block => block !== null);
}

function reviewed(mrd: Mrd): Block | null {
  const summary = reviewSummary(mrd);
  return summary === null ? null : { kind: 'paragraph', style: 'note', line: line(summary) };
}

function hedged(rows: readonly PlacedClaim[]): Block | null {
  return tableOf(
    'Hedged claims and why',
    [
      { head: 'Claim', share: 10, cell: claimLink },
      { head: 'Text', share: 45, cell: ({ claim }) => line(claim.text) },
      { head: 'Why it is hedged', share: 45, cell: ({ claim }) => line(reasonsOf(claim).join(' · ')) },
    ],
    { rows },
  );
}

function dropped(rows: readonly Claim[]): Block | null {
  return tableOf(
    'Dropped claims and why',
    [
      { head: 'Section', share: 16, cell: ({ sectionId }) => line(sectionTitles[sectionId]) },
      { head: 'Text', share: 36, cell: ({ text }) => line(text) },
      { head: 'Verdict', share: 16, cell: claim => line(badge(dropWord(claim), 'bad')) },
      { head: 'Why it was dropped', share: 32, cell: claim => line(reasonsOf(claim).join(' · ')) },
    ],
    { rows },
  );
}

function homeless(reading: Reading, placed: readonly PlacedClaim[]): Block[] {
  const heading: Block[] =
    placed.length === 0
      ? []
      : [{ kind: 'heading', level: 2, line: line('Further claims, taken up by no section'), anchor: null }];
  return [
    ...heading,
    ...placed.map(each => claimBlock(reading, each, null)),
    ...disagreementsOf(reading, null).map(each => disagreementBlock(reading, each)),
  ];
}

const withheldColumns = [
  { head: 'Where', share: 40, cell: ({ where }: WithheldText) => line(where) },
  { head: 'Why', share: 60, cell: ({ because }: WithheldText) => line(because) },
];

type Check = Reading['mrd']['checks'][number];
const checkColumns = [
  { head: 'Check', share: 30, cell: ({ id }: Check) => line(code(id)) },
  {
    head: 'Result',
    share: 14,
    cell: ({ passed }: Check) => line(passed ? badge('passed', 'good') : badge('failed', 'bad')),
  },
  { head: 'Detail', share: 56, cell: ({ detail }: Check) => line(detail) },
];

type Fault = Reading['mrd']['corpusFaults'][number];
const faultColumns = [
  { head: 'Location', share: 40, cell: ({ location }: Fault) => line(code(location)) },
  { head: 'Reason', share: 22, cell: ({ code: reason }: Fault) => line(reason) },
  { head: 'Detail', share: 38, cell: ({ detail }: Fault) => line(detail) },
];
