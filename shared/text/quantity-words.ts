import type { Quantity } from '#shared/text/quantities';
import { boundAround, countedAfter, perAfter } from '#shared/text/quantity-context';
import { currencyAfter, currencyOf, exponentOf, scaleSource, unitOf, unitSource } from '#shared/text/quantity-lexicon';

/** Zero to nineteen, in order. */
export const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
/** Twenty to ninety, in order. */
export const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const multiples: Record<string, number> = {
  twice: 2,
  thrice: 3,
  double: 2,
  doubles: 2,
  doubled: 2,
  doubling: 2,
  triple: 3,
  triples: 3,
  tripled: 3,
  tripling: 3,
  quadrupled: 4,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
};

const multiple = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${Object.keys(multiples).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
const below = `(?:${tens.join('|')})(?:[- ](?:${small.slice(1, 10).join('|')}))?|${small.slice(1).reverse().join('|')}`;
const spelled = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<number>(?:${tens.join('|')})(?:[- ](?:${small.slice(1, 10).join('|')}))?|(?:${small.slice(2, 13).reverse().join('|')})\\sdozen|${small.slice().reverse().join('|')}|a dozen|an?(?=[\\s-](?:hundred|thousand|million|billion|trillion)(?!\\p{L})))(?:[\\s-]hundred(?:\\s(?<!between\\s\\p{L}{1,9}\\shundred\\s)and)?[\\s-](?<rest>${below})(?!\\p{L}|[\\s-]hundred))?(?:[\\s-](?<scale>${scaleSource})(?!\\p{L}))?(?:\\s(?<more>thousand|million|billion|trillion)(?!\\p{L}))?(?:[\\s-](?:(?<post>${currencyAfter})|(?<unit>${unitSource}))(?![\\p{L}\\p{N}]))?(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Amounts written as words: "three vendors", "two million dollars", "doubled". A lone "one" is a pronoun. */
export function findWordQuantities(text: string): Quantity[] {
  const times = Array.from(text.matchAll(multiple), match => ofMultiple(text, match));
  const numbers = Array.from(text.matchAll(spelled), match => ofSpelled(text, match)).filter(found => found !== null);
  return [...times, ...numbers];
}

function ofMultiple(text: string, match: RegExpExecArray): Quantity {
  const end = match.index + match[0].length;
  const value = multiples[match[0].toLowerCase()] ?? 0;
  const bound = boundAround(text, match.index, end);
  return {
    start: match.index,
    end,
    text: match[0],
    ...exactly(value),
    unit: 'x',
    currency: null,
    kind: 'multiple',
    per: null,
    bound,
  };
}

function exactly(value: number): Pick<Quantity, 'value' | 'low' | 'high'> {
  return { value, low: null, high: null };
}

function ofSpelled(text: string, match: RegExpExecArray): Quantity | null {
  const { number = '', rest, scale, more, post, unit } = match.groups ?? {};
  const start = match.index;
  if (/^one$/iu.test(number) && (rest ?? scale ?? post ?? unit) === undefined && !isLowEnd(text, start)) return null;
  const wordsEnd = start + match[0].length;
  const measure = measureOf(text, wordsEnd, { post, unit });
  const per = perAfter(text, measure.end);
  const end = per?.end ?? wordsEnd;
  const scales = [scale, more].map(each => (each ? exponentOf(each) : 0));
  const exponent = scales.reduce((sum, each) => sum + each, post ? currencyOf(post).exponent : 0);
  const value = rest ? spelledValue(number) * 100 + spelledValue(rest) : spelledValue(number);
  return {
    start,
    end,
    text: text.slice(start, end),
    ...exactly(Number(`${value}e${exponent}`)),
    unit: measure.unit,
    currency: measure.kind === 'money' ? measure.unit : null,
    kind: measure.kind,
    per: per?.per ?? null,
    bound: boundAround(text, start, wordsEnd),
  };
}

/** "One to two hours", "between one and three days". */
function isLowEnd(text: string, start: number): boolean {
  const after = text.slice(start + 'one'.length, start + 24);
  const isJoined = /\bbetween\s$/iu.test(text.slice(0, start)) ? /^\s(?:and|to)\s/iu : /^(?:\sto\s|-to-)/iu;
  return isJoined.test(after) && higher.test(after.replace(isJoined, ''));
}

const higher = new RegExp(`^(?:${small.slice(2).join('|')}|${tens.join('|')})(?!\\p{L})`, 'iu');

function measureOf(
  text: string,
  end: number,
  { post, unit }: { post: string | undefined; unit: string | undefined },
): { unit: string; kind: Quantity['kind']; end: number } {
  if (post) return { unit: currencyOf(post).currency, kind: 'money', end };
  const measured = unit ? unitOf(unit) : null;
  if (measured) return { ...measured, end };
  const counted = countedAfter(text, end);
  return counted ? { unit: counted.noun, kind: 'count', end: counted.end } : { unit: '', kind: 'plain', end };
}

function spelledValue(number: string): number {
  const word = number.toLowerCase();
  if (word.endsWith(' dozen')) return 12 * Math.max(1, small.indexOf(word.slice(0, -' dozen'.length)));
  if (word === 'a' || word === 'an') return 1;
  const direct = small.indexOf(word);
  if (direct >= 0) return direct;
  const [ten = '', one = ''] = word.split(/[- ]/u);
  return (tens.indexOf(ten) + 2) * 10 + Math.max(0, small.indexOf(one));
}
