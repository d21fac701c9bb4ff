import { type Issue, type Rule, statedFigures } from '#activities/verification/verify/comparison';
import type { Figure } from '#activities/verification/verify/figures';
import { negativeWordsIn } from '#activities/verification/verify/polarity/negative-words';
import type { Statement } from '#activities/verification/verify/statement';

const up =
  /(?<!\p{L})(?:rose|rises?|risen|rising|gr[eo]ws?|grown|growing|growth|increas\p{L}*|climb\p{L}*|jump\p{L}*|surg\p{L}*|gain(?:s|ed)?|went up|raised|up(?=\s(?:by\s|from\s|\P{L}?\d)))(?!\p{L})/iu;
const down =
  /(?<!\p{L})(?:fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin\p{L}*|decreas\p{L}*|shr[aiu]nks?|shrinking|slump\p{L}*|slid|slipp?(?:s|ed)|went down|lowered|reduc\p{L}*|down(?=\s(?:by\s|from\s|\P{L}?\d)))(?!\p{L})/iu;

/** "Sales rose by 12 %" is not what a source says whose sales fell by 12 %, whatever else rose there. */
export const directionsAgree: Rule = {
  name: 'directions-agree',
  run: comparison =>
    comparison.evidence.isRow
      ? []
      : comparison.claim.figures.flatMap((figure): Issue[] => {
          const {
            claim,
            evidence: { stated },
          } = comparison;
          const own = statedFigures(comparison, figure);
          const told = wayAt(claim, figure);
          if (own.length === 0 || told === null) return [];
          const isTurned = own.every(found => wayAt(stated, found) === opposite[told]);
          if (!isTurned) return [];
          const detail = `${figure.text.trim()}: the source has it of what goes ${opposite[told]}, the claim of what goes ${told}`;
          return [{ rule: 'directions-agree', severity: 'conflict', detail }];
        }),
};

const opposite = { up: 'down', down: 'up' } as const;

/** Which way goes what a figure's clause tells; null where it says none, both, or denies. */
function wayAt({ text, clauseAt }: Statement, { start, end }: Figure): 'up' | 'down' | null {
  const clause = clauseAt(start);
  const isInside = (at: number) => clauseAt(at) === clause;
  let [from, to] = [start, end];
  while (from > 0 && isInside(from - 1)) from--;
  while (to < text.length && isInside(to)) to++;
  const own = text.slice(from, to);
  if (negativeWordsIn(own).some(({ kind }) => kind !== 'hint')) return null;
  const [isUp, isDown] = [up.test(own), down.test(own)];
  return isUp === isDown ? null : isUp ? 'up' : 'down';
}
