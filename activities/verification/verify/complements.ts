import { isMeant } from '#activities/verification/verify/figure-rounding';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

const restNamed = /(?<!\p{L})(?:remaining|rest|remainder|others?)(?!\p{L})[^.;]{0,20}$/iu;
const rest = /(?<!\p{L})the (?:rest|remainder|others?)(?!\p{L})/iu;
const turned = { 'at-least': 'at-most', 'at-most': 'at-least', about: 'about' } as const;

/** "The remaining 30%" where 70% are told of, "at least 80% in cash" where vouchers pay up to 20% and cash the rest. */
export function isComplement(wanted: Figure, claim: Statement, stated: Statement): boolean {
  if (wanted.unit !== '%' || wanted.value === null) return false;
  return stated.figures.some(
    found => isLeftOver(wanted, found) && isOfRest({ figure: wanted, ...claim }, { figure: found, ...stated }),
  );
}

function isLeftOver(wanted: Figure, { unit, value, bound }: Figure): boolean {
  if (unit !== '%' || value === null || value <= 0 || value >= 100 || wanted.value === null) return false;
  const isBounded =
    bound === null || wanted.bound === null || wanted.bound === 'about' || wanted.bound === turned[bound];
  return isBounded && isMeant(wanted, wanted.value, 100 - value);
}

type Told = Statement & { readonly figure: Figure };

function isOfRest(claim: Told, there: Told): boolean {
  if (restNamed.test(claim.text.slice(0, claim.figure.start))) return true;
  return isOfNamedRest(claim, there);
}

/** The source says who has the rest: the claim tells it in those words and not in those of the part. */
function isOfNamedRest(claim: Told, there: Told): boolean {
  const at = rest.exec(there.text)?.index;
  if (at === undefined || there.sentenceAt(at) !== there.sentenceAt(there.figure.start)) return false;
  const [left, part] = [keysIn(there, at), keysIn(there, there.figure.start)];
  const own = keysIn(claim, claim.figure.start);
  const only = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].some(key => own.has(key) && !other.has(key));
  return only(left, part) && !only(part, left);
}

function keysIn({ words, clauseAt }: Statement, at: number): ReadonlySet<string> {
  const clause = clauseAt(at);
  return new Set(words.filter(({ start, load }) => load > 0 && clauseAt(start) === clause).flatMap(({ keys }) => keys));
}
