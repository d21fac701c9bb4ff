import type { Claim } from '#shared/contracts/claim';
import { sectionTitles } from '#shared/contracts/section';
import { deadLinks, otherFaults } from '../reading/dead-links.js';
import { reviewSummary, standingOf } from '../reading/decision-words.js';
import { disagreementsOf } from '../reading/disagreements-of.js';
import { dropWord, reasonsOf } from '../reading/judgement.js';
import { numbersOf } from '../reading/numbers-of.js';
import type { Reading } from '../reading/reading.js';
import { dayAndTime } from '../reading/wording.js';
import { claimLine, claimLink } from './claim-line.js';
import { codeText } from './escape-markdown.js';
import { blocks, bullets, Md, md, table } from './md.js';
import { numberTable } from './number-table.js';
import { disagreementTable } from './section-chapter.js';

export function appendix(reading: Reading): Md {
  const { mrd } = reading;
  return blocks([
    md`## <a id="appendix"></a>Appendix`,
    chapter('Other numbers', numberTable(reading, numbersOf(reading, null))),
    chapter('Hedged claims and why', hedged(reading)),
    chapter('Dropped claims and why', dropped(mrd.droppedClaims)),
    chapter(
      'Withheld words and links',
      table(
        ['Where', 'Why'],
        (mrd.withheld ?? []).map(({ where, because }) => [md`${where}`, md`${because}`]),
      ),
    ),
    chapter('Further claims, taken up by no section', homeless(reading)),
    chapter(
      'Checks of the document',
      table(
        ['Check', 'Result', 'Detail'],
        mrd.checks.map(({ id, passed, detail }) => [md`${id}`, passed ? md`passed` : md`**failed**`, md`${detail}`]),
      ),
    ),
    chapter('Decisions', decisions(reading)),
    chapter('Dead links', faults(deadLinks(mrd))),
    chapter('Left out of the corpus', faults(otherFaults(mrd))),
  ]);
}

function faults(all: Reading['mrd']['corpusFaults']): Md | null {
  return table(
    ['Location', 'Reason', 'Detail'],
    all.map(({ location, code, detail }) => [md`${location}`, md`${code}`, md`${detail}`]),
  );
}

function chapter(title: string, body: Md | null): Md | null {
  return body && blocks([md`### ${title}`, body]);
}

function homeless(reading: Reading): Md | null {
  const placed = [...reading.claims.values()].filter(({ home }) => home === null);
  const lines = bullets(placed.map(each => claimLine(reading, each, null)));
  const disagreements = disagreementsOf(reading, null).map(each => disagreementTable(reading, each));
  return lines === null && disagreements.length === 0 ? null : blocks([lines, ...disagreements]);
}

function hedged(reading: Reading): Md | null {
  const placed = [...reading.claims.values()].filter(({ claim }) => claim.publication === 'hedged');
  return table(
    ['Claim', 'Text', 'Why it is hedged'],
    placed.map(each => [claimLink(each), md`${each.claim.text}`, reasons(each.claim)]),
  );
}

function dropped(claims: readonly Claim[]): Md | null {
  return table(
    ['Section', 'Text', 'Verdict', 'Why it was dropped'],
    claims.map(claim => [
      md`${sectionTitles[claim.sectionId]}`,
      md`${claim.text}`,
      md`${dropWord(claim)}`,
      reasons(claim),
    ]),
  );
}

function reasons(claim: Claim): Md {
  return md`${reasonsOf(claim).join('; ')}`;
}

function decisions({ mrd }: Reading): Md | null {
  const rows = table(
    ['What', 'Decision', 'By', 'When', 'Outcome', 'Reason', 'Digest'],
    mrd.decisions.map(each => [
      md`${each.kind}, revision ${each.revision}`,
      md`${each.decision}`,
      md`${each.actor ?? 'not stated'}, ${standingOf(each)}`,
      md`${dayAndTime(each.decidedAt)}`,
      md`${each.outcome}${each.detail === '' ? '' : ` (${each.detail})`}`,
      md`${each.reason ?? '–'}`,
      new Md(codeText(each.digest)),
    ]),
  );
  const summary = reviewSummary(mrd);
  return rows && blocks([rows, summary === null ? null : md`${summary}`]);
}
