import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

/** Does a case lie where a limit leaves it out, or where it takes it in? */
type Side = 'outside' | 'inside';

const limitNoun = '(?:minimum|maximum|threshold|limit|floor|ceiling|cap|mark|quota)';
const limitNamed = String.raw`(?:the|its|their|that|this|any)\s(?:\S+\s){0,3}?${limitNoun}`;
const lies = `(?:is|are|was|were|be|lies?|stays?|stayed|falls?|fell|remains?) (?:(?:well|just|still|far) )?`;
const tooSmall = `too (?:small|little|low|few|short|young|light|early|cheap)|not enough|insufficient|${lies}(?:below|under|short of) ${limitNamed}|not (?:reach|meet|attain) ${limitNamed}`;
const tooLarge = `too (?:large|big|much|high|many|long|old|heavy|late|dear)|(?:${lies}(?:above|over|beyond|past)|exceeds?|exceeded) ${limitNamed}`;
const enough = `(?<!not )enough|suffic(?:es?|ed|ient)|(?:reach|meet|attain)(?:es|s|ed)? ${limitNamed}`;
const refused = `cannot|(?:may|can|could|will|would|must|do|does|did) not|(?:ca|wo|could|would|do|does|did)n['’]t|(?:is|are|was|were|be) (?:not|no longer) (?:possible|allowed|permitted|accepted|admitted|eligible|available|covered|entitled|taken|enough)|refused|rejected|impossible|turned away|turned down|ineligible|shut out|ruled out|excluded|out of reach|(?:gets?|finds?|ha(?:s|ve)|is|are) no`;
const small = whole(tooSmall);
const large = whole(tooLarge);
const fits = whole(enough);
/** Something is not had, not allowed or not possible. */
export const isRefused = whole(refused);

function whole(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
}

/** The limit itself, which may be no other than the source's. */
const isLimitBefore = new RegExp(
  `(?<!\\p{L})(?:${limitNoun}s?|least|most|up to|from|until|only|under|over|below|above|beyond|per|every|each|stops?|starts?|begins?|ends?|caps?|capped|limited|rounded|of the)(?:\\s(?:is|are|was|of|at|to|for|with|than|by|about|the|age))*:?\\s$`,
  'iu',
);
const isLimitBehind = new RegExp(
  `^(?:\\s\\p{L}+)?,?\\s(?:(?:is|are|as|being)\\s)?(?:(?:the|an?|its|their)\\s)?(?:${limitNoun}|at (?:least|most)|or (?:more|less|older|longer|higher|lower)|and (?:over|older|above)|per|a month|a day|a year|an hour)(?!\\p{L})`,
  'iu',
);
/** "A player with", "somebody who", "whoever has": one of those whom the limit concerns. */
const isOne =
  /(?<!\p{L})(?:an?|one|whoever|who|anyone|anybody|somebody|someone|whose|with|for)\s(?:[^\s.;:]+\s){0,8}$|^(?:[\p{L}’'-]+\s){0,3}$|(?<!the )(?<!\p{L})\p{L}+s\sof\s$/iu;

/** An amount that is a case of a limit of the source: what the claim says of it follows from the limit. */
export function isCaseOfLimit(wanted: Figure, claim: Statement, stated: Statement): boolean {
  const side = toldSide(wanted, claim);
  if (stated.figures.some(found => isBeyondTold(wanted, found, claim, stated))) return true;
  return side !== null && stated.figures.some(found => sideOf(wanted, found, stated, side) === side.side);
}

/** "What is kept for half a year" of what "stops at 90 days; longer needs go elsewhere". */
function isBeyondTold(wanted: Figure, found: Figure, claim: Statement, stated: Statement): boolean {
  const [own, there] = [inDays(wanted), inDays(found)];
  if (wanted.bound !== null || own === null || there === null || own <= there || found.bound === 'at-least')
    return false;
  const before = claim.text.slice(Math.max(0, wanted.start - 70), wanted.start);
  return ofCase.test(before) && goesElsewhere.test(stated.text.slice(found.end, found.end + 80));
}

const ofCase = /(?<!\p{L})(?:that|which|who|whoever|whatever|what|anything|everything|anyone)\s[^,.;]{0,60}\sfor\s$/iu;
const goesElsewhere =
  /^[^.|]{0,20}[.;,]\s(?:and\s|but\s)?(?:anything\s|whatever is\s|whoever needs\s|for\s)?(?:longer|more)(?!\p{L})/iu;

/** Lengths of time, of which a month has thirty days; null: another dimension. */
function inDays(figure: Figure): number | null {
  const { dimension, sizes } = sizeOf(figure);
  const [size] = sizes;
  if (size === undefined || figure.value === null) return null;
  if (dimension === 'month') return size * 30;
  return dimension === 's' ? size / 86_400 : null;
}

/** "A payout of three dollars is refused": what stands at this place denies it for the limit's sake, and the source need not. */
export function isRefusedByLimit({ start }: { readonly start: number }, claim: Statement, stated: Statement): boolean {
  return claim.figures.some(
    figure =>
      claim.sentenceAt(figure.start) === claim.sentenceAt(start) &&
      toldSide(figure, claim)?.side === 'outside' &&
      isCaseOfLimit(figure, claim, stated),
  );
}

interface ToldSide {
  readonly side: Side;
  /** The limit that is meant; null: either. */
  readonly limit: 'at-least' | 'at-most' | null;
}

function toldSide({ value, bound, lean, start, end }: Figure, { text, sentenceAround }: Statement): ToldSide | null {
  if (value === null || bound !== null || lean !== null) return null;
  const [from, to] = sentenceAround(start);
  const [before, after] = [text.slice(from, start), text.slice(end, to)];
  if (isLimitBefore.test(before) || isLimitBehind.test(after) || !isOne.test(before)) return null;
  const sentence = text.slice(from, to);
  if (small.test(sentence)) return { side: 'outside', limit: 'at-least' };
  if (large.test(sentence)) return { side: 'outside', limit: 'at-most' };
  if (isRefused.test(sentence)) return { side: 'outside', limit: null };
  return fits.test(sentence) ? { side: 'inside', limit: 'at-least' } : null;
}

function sideOf(wanted: Figure, found: Figure, stated: Statement, { limit }: ToldSide): Side | null {
  const [own, there] = [sizeOf(wanted), sizeOf(found)];
  const [size, end] = [own.sizes[0], there.sizes[0]];
  const bound = boundOf(found, stated);
  if (own.dimension !== there.dimension || found.value === null || size === undefined || end === undefined) return null;
  if (own.dimension === '' && wanted.unit !== found.unit) return null;
  if (bound === null || (limit !== null && bound !== limit)) return null;
  const isInside = bound === 'at-least' ? size >= end : size <= end;
  return isInside ? 'inside' : 'outside';
}

const leastBefore =
  /(?<!\p{L})(?:minimum|at least|floor|threshold|(?:if|once|when) \S+(?:\s\S+){0,5} reach(?:es)?|starts? at|from)(?:\s(?:of|is|payout|amount|deposit|age|entry))*:?\s$/iu;
const mostBefore =
  /(?<!\p{L})(?:maximum|at most|up to|ceiling|limit|cap(?:ped at)?|stops? at|quota|no more than)(?:\s(?:of|is|at|to))*:?\s(?:\d[^.;|]{0,30}\sand\s)?$/iu;

function boundOf({ bound, start }: Figure, { text }: Statement): 'at-least' | 'at-most' | null {
  if (bound === 'at-least' || bound === 'at-most') return bound;
  const before = text.slice(Math.max(0, start - 60), start);
  if (leastBefore.test(before)) return 'at-least';
  return mostBefore.test(before) ? 'at-most' : null;
}

/** "500 million" of a row that is labelled "300M to 1.5B": a case of it. */
export function isWithinLabel(wanted: Figure, { text }: Statement, { text: row, figures }: Statement): boolean {
  const { value, bound, start, end } = wanted;
  const first = row.indexOf(' | ');
  if (value === null || bound !== null || first < 0) return false;
  if (isLimitBefore.test(text.slice(0, start)) || isLimitBehind.test(text.slice(end))) return false;
  const own = sizeOf(wanted);
  return figures.some(found => {
    const { dimension, sizes } = sizeOf(found);
    const [size = 0] = own.sizes;
    const [low, high] = sizes;
    return (
      found.start < first &&
      dimension === own.dimension &&
      low !== undefined &&
      high !== undefined &&
      low < size &&
      size < high
    );
  });
}
