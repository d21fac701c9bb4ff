import type { Claim } from '#shared/contracts/claim';
import type { DecisionRecord } from '#shared/contracts/decision';
import type { Mrd, WithheldText } from '#shared/contracts/mrd';
import { sectionTitles } from '#shared/contracts/section';
import { deadLinks, otherFaults } from '../reading/dead-links.js';
import { reviewSummary, standingOf } from '../reading/decision-words.js';
import { disagreementsOf } from '../reading/disagreements-of.js';
import { dropWord, reasonsOf } from '../reading/judgement.js';
import { numbersOf } from '../reading/numbers-of.js';
import type { PlacedClaim, Reading } from '../reading/reading.js';
import { dayAndTime } from '../reading/wording.js';
import { claimItem, claimLink } from './claim-item.js';
import { disagreementBox } from './disagreement-box.js';
import { type Html, html } from './html.js';
import { numberTable } from './number-table.js';
import { type Column, stackTable } from './stack-table.js';

export function appendix(reading: Reading): Html {
  const { mrd } = reading;
  const hedged = [...reading.claims.values()].filter(({ claim }) => claim.publication === 'hedged');
  return html`<section id="appendix" class="chapter" aria-labelledby="title-appendix">
<header><h2 id="title-appendix"><span class="place">A</span> Appendix</h2></header>
${rows('Hedged claims and why', hedgedColumns, hedged)}
${rows('Dropped claims and why', droppedColumns, mrd.droppedClaims)}
${rows('Withheld words and links', withheldColumns, mrd.withheld ?? [])}
${numberTable(reading, numbersOf(reading, null), 'Other numbers')}
${homeless(reading)}
${rows('Checks of this document', checkColumns, mrd.checks)}
${rows('Decisions', decisionColumns, mrd.decisions)}
${reviewed(mrd)}
${rows('Dead links', faultColumns, deadLinks(mrd))}
${rows('Left out of the corpus', faultColumns, otherFaults(mrd))}
</section>`;
}

function reviewed(mrd: Mrd): Html | null {
  const summary = reviewSummary(mrd);
  return summary === null ? null : html`<p class="note">${summary}</p>`;
}

function rows<Row>(title: string, columns: readonly Column<Row>[], all: readonly Row[]): Html | null {
  return stackTable(
    html`${title}`,
    columns,
    all.map(row => ({ row })),
  );
}

function homeless(reading: Reading): Html | null {
  const placed = [...reading.claims.values()].filter(({ home }) => home === null);
  const claims = placed.map(each => claimItem(reading, each, null));
  const list =
    claims.length === 0 ? null : html`<h3>Further claims, taken up by no section</h3><ol class="claims">${claims}</ol>`;
  return html`${list}${disagreementsOf(reading, null).map(each => disagreementBox(reading, each))}`;
}

function reasons(claim: Claim): Html {
  return html`${reasonsOf(claim).join(' · ')}`;
}

const hedgedColumns: readonly Column<PlacedClaim>[] = [
  { head: 'Claim', cell: placed => claimLink(placed) },
  { head: 'Text', cell: ({ claim }) => html`${claim.text}` },
  { head: 'Why it is hedged', cell: ({ claim }) => reasons(claim) },
];

const droppedColumns: readonly Column<Claim>[] = [
  { head: 'Section', cell: ({ sectionId }) => html`${sectionTitles[sectionId]}` },
  { head: 'Text', kind: 'struck', cell: ({ text }) => html`${text}` },
  { head: 'Verdict', cell: claim => html`<span class="badge failed">${dropWord(claim)}</span>` },
  { head: 'Why it was dropped', cell: reasons },
];

const withheldColumns: readonly Column<WithheldText>[] = [
  { head: 'Where', cell: ({ where }) => html`${where}` },
  { head: 'Why', cell: ({ because }) => html`${because}` },
];

const checkColumns: readonly Column<Mrd['checks'][number]>[] = [
  { head: 'Check', cell: ({ id }) => html`<code>${id}</code>` },
  {
    head: 'Result',
    cell: ({ passed }) =>
      passed ? html`<span class="badge passed">✓ passed</span>` : html`<span class="badge failed">✗ failed</span>`,
  },
  { head: 'Detail', cell: ({ detail }) => html`${detail}` },
];

const decisionColumns: readonly Column<DecisionRecord>[] = [
  {
    head: 'What',
    cell: ({ kind, revision, digest }) => html`${kind}, revision ${revision}<code class="sub">${digest}</code>`,
  },
  { head: 'Decision', cell: ({ decision }) => html`${decision}` },
  {
    head: 'By',
    cell: each => html`${each.actor ?? 'not stated'}<span class="sub">${standingOf(each)}</span>`,
  },
  { head: 'When', cell: ({ decidedAt }) => html`${dayAndTime(decidedAt)}` },
  { head: 'Outcome', cell: ({ outcome, detail }) => html`${outcome}<span class="sub">${detail}</span>` },
  { head: 'Reason', cell: ({ reason }) => html`${reason ?? '–'}` },
];

const faultColumns: readonly Column<Mrd['corpusFaults'][number]>[] = [
  { head: 'Location', cell: ({ location }) => html`<code>${location}</code>` },
  { head: 'Reason', cell: ({ code }) => html`${code}` },
  { head: 'Detail', cell: ({ detail }) => html`${detail}` },
];
