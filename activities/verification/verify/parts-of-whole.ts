import type { Amount } from '#activities/verification/evidence/match-amount';
import { small, tens } from '#shared/text/quantity-words';

/** An amount that words of a part tell, at its place. */
export interface Part extends Pick<Amount, 'unit' | 'currency' | 'kind'> {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  /** A part of a whole ("a third of growers") is seldom meant to the digit; one of a unit ("half an hour") is. */
  readonly isCoarse: boolean;
}

const places =
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const round = tens.map(ten => ten.replace(/y$/u, 'ieth'));
/** What each fraction is of a whole: halves and quarters, thirds to hundredths. */
const shares: Readonly<Record<string, number>> = Object.fromEntries([
  ['half', 1 / 2],
  ['quarter', 1 / 4],
  ...places.map((name, i) => [name, 1 / (i + 3)]),
  ...round.map((name, i) => [name, 1 / (10 * (i + 2))]),
  ...tens.flatMap((ten, i) =>
    places.slice(0, 7).map((place, j) => [`${ten}-${place}`, 1 / (10 * (i + 2) + j + 3)] as const),
  ),
  ['hundredth', 1 / 100],
  ['thousandth', 1 / 1_000],
  ...['two', 'three', 'four', 'five'].flatMap((count, i) => [
    [`${count}-hundredth`, 1 / (100 * (i + 2))] as const,
    [`${count}-thousandth`, 1 / (1_000 * (i + 2))] as const,
  ]),
]);
const ones = [...small, 'twenty'];
const longest = (names: readonly string[]) => names.toSorted((a, b) => b.length - a.length).join('|');
/** "A quarter" may be three months, and is told from it by what leads it in; of more only three are a share. */
const fraction = longest(Object.keys(shares).filter(name => name !== 'half' && name !== 'quarter'));
const one = `(?:an?|one)[\\s-](?<one>quarter|${fraction})`;
const many = `(?<many>two|three|four|five|six|seven|eight|nine)[\\s-](?<piece>(?<=three[\\s-])quarters|${longest(places.slice(0, 10).map(name => `${name}s`))}|hundredths)(?!\\s(?:running|in (?:a row|succession)|straight|ago|earlier|later|after|before|end(?:ed|ing))(?!\\p{L}))`;
/** "A third say" is a share, "a third vendor" an ordinal: these follow a share. */
const deed =
  'nam(?:e|ed)|cit(?:e|ed)|sa(?:y|id|w)|see|us(?:e|ed)|ha(?:ve|s|d)|plan(?:s|ned)?|expect(?:s|ed)?|report(?:s|ed)?|want(?:s|ed)?|are|is|were|was|do|does|did|would|will|rel(?:y|ied)|r[ua]n|pa(?:y|id)|believed?|th(?:ink|ought)|cho(?:se|ose)|prefer(?:red)?|worked|spen[dt]|call(?:ed)?|considered|lack(?:ed)?|need(?:ed)?|let|allow(?:ed)?|keep|kept|ma(?:ke|de)|take|took|go|went|c[ao]me|rated?|mention(?:ed)?|answered|agreed?|disagreed?|buil[dt]|deploy(?:ed)?|own(?:ed)?|can|could|cannot|may|might|must|should|never|already|still|also|now';
const after =
  'of|more|less|fewer|higher|lower|smaller|larger|bigger|cheaper|below|above|from|in|the|its|their|all|as|those|these|that|who|to';
const led =
  '(?<=(?:by|about|over|under|than|nearly|almost|around|roughly|to|of|is|was|at|only|just|another|cut|up|down|and|,)\\s)';
/** "A quarter" that ends its clause is three months unless it is led in as a share. */
const share = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<!(?:first|second|last|next|other|latter|the)\\s)(?:${many}|${one}(?=\\s(?:${after}|${deed})(?!\\p{L}))|(?<=between\\s)(?:an?|one)\\s(?<from>${fraction})(?=\\sand\\s)|${led}(?:an?|one)\\s(?<end>quarter)(?=[.,;:)]|$)|(?<=(?:by|about|nearly|almost|roughly|around)\\s)(?:an?|one)\\s(?<led>${fraction})(?=\\s(?:each|every|a|per|since|within|last|this|over|on|at)(?!\\p{L}))|(?:an?|one)\\s(?<close>${fraction})(?=[.,;:)]|$)|(?<half>half)(?=\\s(?:${after}|${deed})(?!\\p{L})|[.,;:)]|$))`,
  'giu',
);
const ofUnit = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<half>half)[\\s-](?:of\\s)?(?:an?[\\s-])?|(?:${one}|${many})\\sof\\san?\\s)(?<unit>hour|minute|second|day|week|year|month|decade|gigabyte|terabyte|cent|thousand|million|billion|dozen|dollar|euro|percent|per cent)(?![\\p{L}'’])`,
  'giu',
);
/** What "an hour" and the like are in their next smaller unit. */
const units: Readonly<Record<string, readonly [number, string, Amount['kind'], string | null]>> = {
  hour: [60, 'min', 'duration', null],
  minute: [60, 's', 'duration', null],
  second: [1_000, 'ms', 'duration', null],
  day: [24, 'h', 'duration', null],
  week: [7, 'day', 'duration', null],
  decade: [10, 'year', 'duration', null],
  gigabyte: [1_000, 'MB', 'size', null],
  terabyte: [1_000, 'GB', 'size', null],
  year: [12, 'month', 'duration', null],
  month: [1, 'month', 'duration', null],
  thousand: [1e3, '', 'plain', null],
  million: [1e6, '', 'plain', null],
  billion: [1e9, '', 'plain', null],
  dozen: [12, '', 'plain', null],
  dollar: [1, 'USD', 'money', 'USD'],
  cent: [0.01, 'USD', 'money', 'USD'],
  euro: [1, 'EUR', 'money', 'EUR'],
  percent: [1, '%', 'percent', null],
  'per cent': [1, '%', 'percent', null],
};
/** "One grower in ten", "four workers in ten": the noun may stand between. */
const between = '(?: (?!(?:in|out|of)\\s)[\\p{L}’-]+){1,2}';
const nounInAll = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:(?<one>one)${between} in (?:every )?(?<all>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred|\\d{1,3})|(?<some>two|three|four|five|six|seven|eight|nine)${between} in (?:every )?(?<tens>ten|10|a hundred|100)(?!\\s\\p{L}+s(?!\\p{L})))(?![\\p{L}\\p{N}%]|[.,]\\d|\\s(?:million|billion|thousand|percent|per cent|seconds?|minutes?|hours?|days?|weeks?|months?|years?|(?:January|February|March|April|May|June|July|August|September|October|November|December)))`,
  'giu',
);
const inAll =
  /(?<![\p{L}\p{N}.,-])(?<some>one|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|eleven|twelve|\d{1,3}) (?:in|out of|of every) (?:every )?(?<all>two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,3})(?![\p{L}\p{N}%]|[.,]\d|\s(?:million|billion|thousand|percent|per cent|seconds?|minutes?|hours?|days?|weeks?|months?|years?|(?:January|February|March|April|May|June|July|August|September|October|November|December)))/giu;

/** "Half an hour", "a third", "two thirds", "seven in ten", in reading order; none overlaps another. */
export function partsOfWhole(text: string): Part[] {
  const found: Part[] = [];
  const isFree = ({ start, end }: Part) => found.every(other => other.end <= start || end <= other.start);
  for (const part of [...ofUnits(text), ...inAlls(text), ...nounsInAlls(text), ...everyNths(text), ...sharesIn(text)])
    if (isFree(part)) found.push(part);
  return found;
}

/** "Every fifth freelancer": of those whom one may count, and not of times and places. */
const everyNth = new RegExp(
  `(?<!\\p{L})every (?:(?<second>second)|(?<nth>${longest(places.slice(0, 10))}))(?=\\s(?!(?:\\p{L}+\\s)?(?:seconds?|minutes?|hours?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|weekends?|months?|quarters?|years?|seasons?|time|times|floor|page|line|step|row|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|March|June|September|December)(?!\\p{L}))\\p{L})`,
  'giu',
);

function everyNths(text: string): Part[] {
  return Array.from(text.matchAll(everyNth), match => ({
    ...placed(match),
    ...percent(100 * (match.groups?.['second'] ? 1 / 2 : (shares[(match.groups?.['nth'] ?? '').toLowerCase()] ?? 0))),
    text: match[0],
  }));
}

function sizeOf({
  one: single,
  many: count,
  piece,
  half,
  end,
  close,
  led: shareLed,
  from,
}: Record<string, string | undefined>): number {
  if (count && piece) return ones.indexOf(count.toLowerCase()) * (shares[piece.toLowerCase().slice(0, -1)] ?? 0);
  return shares[(single ?? half ?? end ?? close ?? shareLed ?? from ?? '').toLowerCase()] ?? 0;
}

function placed(match: RegExpExecArray): Pick<Part, 'start' | 'end' | 'text'> {
  return { start: match.index, end: match.index + match[0].length, text: match[0] };
}

function sharesIn(text: string): Part[] {
  return Array.from(text.matchAll(share), match => ({
    ...placed(match),
    ...percent(100 * sizeOf(match.groups ?? {})),
  }));
}

function percent(value: number): Pick<Part, 'value' | 'unit' | 'currency' | 'kind' | 'isCoarse'> {
  return { value, unit: '%', currency: null, kind: 'percent', isCoarse: true };
}

function ofUnits(text: string): Part[] {
  return Array.from(text.matchAll(ofUnit), match => {
    const [whole, unit, kind, currency] = units[(match.groups?.['unit'] ?? '').toLowerCase()] ?? [0, '', 'plain', null];
    return { ...placed(match), value: sizeOf(match.groups ?? {}) * whole, unit, kind, currency, isCoarse: false };
  });
}

/** "3 out of 10" counts as well; "12 in 30 days" does not. */
function inAlls(text: string): Part[] {
  return Array.from(text.matchAll(inAll)).flatMap(match => {
    const { some = '', all = '' } = match.groups ?? {};
    const [part, whole] = [numberOf(some), numberOf(all)];
    const isDigits = /^\d/u.test(some) && part > 1;
    if (part >= whole || (isDigits && ![10, 100].includes(whole))) return [];
    return [{ ...placed(match), ...percent((100 * part) / whole), isCoarse: whole < 100 }];
  });
}

function nounsInAlls(text: string): Part[] {
  return Array.from(text.matchAll(nounInAll)).flatMap(match => {
    const { one: single, some, all, tens: ten } = match.groups ?? {};
    const [part, whole] = [
      numberOf(single ?? some ?? ''),
      numberOf((all ?? ten ?? '').replace(/^a hundred$/iu, '100')),
    ];
    return part < whole ? [{ ...placed(match), ...percent((100 * part) / whole), isCoarse: whole < 100 }] : [];
  });
}

function numberOf(word: string): number {
  if (/^fifty$/iu.test(word)) return 50;
  return /^\d/u.test(word) ? Number(word) : ones.indexOf(word.toLowerCase());
}
