import type { Comparison } from '#activities/verification/verify/comparison';
import { isDeniedRest } from '#activities/verification/verify/complements';
import { isShiftedTo } from '#activities/verification/verify/dates/shifted-dates';
import type { Figure } from '#activities/verification/verify/figures';
import { toldIn } from '#activities/verification/verify/polarity/denials';
import { isOtherSideTold } from '#activities/verification/verify/reckoning/other-sides';
import { changeBy } from '#activities/verification/verify/reckoning/told-changes';
import type { Statement } from '#activities/verification/verify/statement';
import { fullMonthSource } from '#shared/text/month-names';

type Reckoned = Pick<Comparison, 'claim' | 'agreeing' | 'evidence'>;

/** Is a figure of the claim the other side of a comparison or change of the source, or what lies between? Then it stands beside no amount of its own there. */
export function isBetweenSides({ claim, agreeing, evidence: { stated, isRow } }: Reckoned): boolean {
  if (isRow) return false;
  return (
    ownOf({ claim, agreeing }).some(
      figure => isOtherSideTold(figure, claim, stated) || changeBy(figure, claim, stated) === 'so',
    ) || claim.dates.some(date => isShiftedTo(date, claim, stated))
  );
}

/** "Zap denies it, and the trial has been moved from January to May": what is worked out there is not what is denied. */
export function isDeniedElsewhere(cue: string, { claim, agreeing, evidence: { stated, isRow } }: Reckoned): boolean {
  const isDenying = toldIn(claim).some(({ denials }) => denials.length > 0);
  if (isRow || isDenying || ownOf({ claim, agreeing }).length === 0) return false;
  const places = toldIn(stated).flatMap(({ denials }) => denials.filter(({ text }) => text === cue));
  return places.length > 0 && places.every(({ start }) => isApart(start, claim, stated));
}

/** The clause has no amount, no month and hardly a word of the claim. */
function isApart(at: number, claim: Statement, { words, figures, text, clauseAt }: Statement): boolean {
  const isThere = ({ start }: { readonly start: number }) => clauseAt(start) === clauseAt(at);
  const own = words.filter(isThere);
  const shared = own.filter(({ load, keys }) => load === 1 && keys.some(key => claim.keys.has(key)));
  const [from = at, to = at] = [own[0]?.start, own.at(-1)?.end];
  return shared.length < 2 && !figures.some(isThere) && !factual.test(text.slice(from, to));
}

const factual = new RegExp(`\\p{N}|(?<!\\p{L})${fullMonthSource}(?!\\p{L})`, 'u');

/** "Two thirds had none" of what a third had; another denial of the claim is not undone by that. */
export function isRestDenied({ claim, agreeing, evidence: { stated } }: Reckoned): boolean {
  const denials = toldIn(claim).flatMap(told =>
    told.denials.filter(({ kind }) => kind === 'plain' || kind === 'worded'),
  );
  return denials.length === 1 && ownOf({ claim, agreeing }).some(figure => isDeniedRest(figure, claim, stated));
}

/** What is worked out agrees with itself. */
function ownOf({ claim, agreeing }: Pick<Comparison, 'claim' | 'agreeing'>): Figure[] {
  return claim.figures.filter(figure => agreeing.get(figure)?.includes(figure));
}
