import { defineCheck, fatal, type Objection } from '#activities/verification/checks/define-check';
import type { Dossier } from '#activities/verification/evidence/dossier';
import {
  columnFacts,
  type PlacedFact,
  placedAmounts,
  placedFacts,
} from '#activities/verification/evidence/placed-facts';
import { unfoldedGaps } from '#activities/verification/evidence/unfold-gaps';
import { contentWords } from '#shared/text/similarity';

/** One content word more of agreement with another fact's place than with one's own. */
const margin = 1;
/** A shorter cell is a value; in a longer one words stand as in prose. */
const proseCell = 60;

/** Two numbers, years or names of one sentence have not changed places. */
export default defineCheck({
  name: 'facts-in-place',
  order: 70,
  shows: 'numbers, years and names stand where the source has them',
  appliesTo: claim => /\p{N}|\p{Lu}/u.test(claim.text),
  run: dossier => {
    const there = factsThere(dossier);
    return placedFacts(dossier.body).flatMap(fact => objection(fact, there));
  },
});

function factsThere({ prose, rows }: Dossier): PlacedFact[] {
  const texts = rows.flatMap(row => Object.values(row.passage.fields)).filter(cell => cell.length >= proseCell);
  return [
    ...placedFacts(unfoldedGaps([prose, ...texts].join('\n\n'))),
    ...placedAmounts(rows.map(row => row.labelled).join('\n\n')),
    ...columnFacts(rows.flatMap(row => row.amounts)),
  ];
}

function objection(fact: PlacedFact, there: readonly PlacedFact[]): Objection[] {
  const alike = there.filter(other => other.sort === fact.sort);
  const isOwn = (other: PlacedFact) => other.keys.some(key => fact.keys.includes(key));
  const own = alike.filter(isOwn);
  const others = alike.filter(other => !isOwn(other) && !isShortFor(other, fact) && (fact.isAside || !other.isAside));
  if (own.length === 0 || others.length === 0) return [];
  const closest = (facts: readonly PlacedFact[]) => Math.max(...facts.map(other => agreement(fact, other)));
  const best = closest(others);
  if (best - closest(own) < margin) return [];
  const taken = others.find(other => agreement(fact, other) === best);
  return [fatal(`${fact.text} stands elsewhere in the source; here it has ${taken?.text}`)];
}

/** "Rook" for Eva Rook. */
function isShortFor(other: PlacedFact, { sort, text }: PlacedFact): boolean {
  const own = text.split(/\s+/u);
  return sort === 'name' && other.text.split(/\s+/u).every(word => own.includes(word));
}

function agreement(a: PlacedFact, b: PlacedFact): number {
  return common(a.before, b.before) + common(a.after, b.after);
}

/** Weight of the equal words from the fact outwards: a content word counts full, others half. */
function common(a: readonly string[], b: readonly string[]): number {
  let weight = 0;
  for (let i = 0; i < Math.min(a.length, b.length) && a[i] === b[i]; i++) {
    weight += contentWords(a[i] ?? '').length > 0 ? 1 : 0.5;
  }
  return weight;
}
