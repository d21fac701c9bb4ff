import type { Claim } from '#shared/contracts/claim';
import { isDataRow } from '../reading/is-data-row.js';
import { isStatedBySource, loneMark, reasonsOf, weakestMethod } from '../reading/judgement.js';
import { citedSources, type PlacedClaim, type Reading } from '../reading/reading.js';
import { confidenceWord, counted, methodMeanings, percent, reviewWords, verdictWords } from '../reading/wording.js';
import type { ClaimBlock, QuoteBlock } from './block.js';
import { badge, code, joined, type Line, line } from './line.js';
import { claimLink, sourceLink, sourceLinks } from './links.js';

/** A claim where it belongs, with its quotes; where another section repeats it, a line that leads there. */
export function claimBlock(reading: Reading, placed: PlacedClaim, sectionId: string | null): ClaimBlock {
  const isHome = placed.home === sectionId;
  const { claim, anchor } = placed;
  return {
    kind: 'claim',
    label: claimLink(placed),
    anchor: isHome ? anchor : null,
    text: line(claim.text, ' ', sourceLinks(citedSources(reading, claim.citations))),
    cautions: cautions(claim),
    facts: isHome ? facts(claim) : [],
    quotes: isHome ? quotes(reading, claim) : [],
  };
}

/** Also where the claim is only repeated: nobody may meet an estimate that looks like a fact. */
function cautions(claim: Claim): Line[] {
  const method = weakestMethod(claim);
  const lone = loneMark(claim);
  return [
    ...(claim.publication === 'hedged' ? [line(badge('hedged', 'warn'), ' ', reasonsOf(claim).join(' · '))] : []),
    ...(lone === null ? [] : [line(badge('one source', 'warn'), ' ', lone)]),
    ...(method === null || isStatedBySource(method)
      ? []
      : [line(badge(method, 'guess'), ` number: ${methodMeanings[method]}`)]),
  ];
}

function facts(claim: Claim): Line {
  const method = weakestMethod(claim);
  return joined(
    [
      line(`${percent(claim.confidence)} confidence (${confidenceWord(claim.confidence)})`),
      line(`verdict: ${verdictWords[claim.verdict]}`),
      line(counted(claim.independentSources, 'independent source')),
      method === null ? [] : line(`number ${method}`),
      claim.review === undefined ? [] : line(reviewWords[claim.review]),
    ],
    ' · ',
  );
}

function quotes(reading: Reading, claim: Claim): QuoteBlock[] {
  return claim.citations.map(({ sourceId, quote }) => {
    const cited = reading.sources.get(sourceId);
    const origin = cited ? line(sourceLink(cited), ' ', cited.source.title) : line(sourceId);
    // A row of data is easier to read, and to find again, as it stands.
    return { kind: 'quote', words: isDataRow(quote) ? line(code(quote)) : line(`“${quote}”`), origin };
  });
}
