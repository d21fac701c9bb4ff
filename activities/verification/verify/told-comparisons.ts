import { isTelling } from '#activities/verification/verify/amount-slots';
import { isCommon } from '#activities/verification/verify/common-words';
import type { Figure } from '#activities/verification/verify/figures';
import { oncePer } from '#activities/verification/verify/once-per';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** What a figure says of the first of two amounts against the second: so many times it, so much of it, or so much more or less. */
export type Way = 'times' | 'share' | 'more' | 'less';

/** A side of a comparison, by the words that tell it. */
export interface ComparedSide {
  readonly text: string;
  readonly words: readonly ComparedWord[];
  readonly figures: readonly Figure[];
}

export interface ComparedWord extends Pick<Word, 'keys'> {
  readonly isName: boolean;
}

/** "A has six times the stars of B", "A costs a quarter less than B". */
export interface ToldComparison {
  readonly figure: Figure;
  readonly way: Way;
  /** What the words beside it measure: "dearer", "as long as", "older". */
  readonly measure: keyof typeof measures | null;
  readonly first: ComparedSide;
  readonly second: ComparedSide;
}

const more =
  'more|higher|larger|greater|bigger|older|longer|dearer|costlier|pricier|taller|heavier|faster|later|wider|stronger|steeper|stricter|ahead|above';
const less = 'fewer|less|lower|smaller|younger|shorter|cheaper|lighter|slower|earlier|narrower|weaker|behind|below';
const differing = new RegExp(
  `^\\s?(?:(?!(?:of|as|than|and|or|to|in|at|for)\\s)[\\p{L}\\p{N}-]+\\s){0,3}?(?:(?<more>${more})|(?<less>${less}))(?=\\s|['’])`,
  'iu',
);
/** "Doubled its fee": of what was, not of another. */
const changing = /^(?:doubl|tripl|trebl|quadrupl|halv)/iu;
/** "Double the ministry's estimate": of another's. */
const multiplying = /^(?:double|treble|triple|quadruple)\s(?:the|that|those|what|its|their)\s/iu;
/** "Half as many again as". */
const again = /^\sas \p{L}+ again(?!\p{L})/u;
const within = /\s(?:(?<more>more|additional)|(?<less>fewer|less))\s/iu;
const sharing = /^\s(?:of|as (?:\p{L}+ )|the (?!(?:year|quarter|month|week)\s)\p{L}|that|those|what|its|their)/iu;
/** "Half of 17 clients": of a number that the claim tells. */
const ofCount =
  /^\sof (?:(?:the|its|their|all|these|those) )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty)/iu;
const end = /[;:!?]|\.(?=\s|$)|,\s|\s(?:and|but|while|whereas|although|though|yet|because|so|[–—])\s/u;
/** "Its included actions", "that": of what was named before. */
const leaning =
  /^\s(?:(?:as|of|the|that|its|their|those|than)\s?)*(?:its|their|that|this|one|other)(?!\s(?:of|in|at|for|on)\s)/iu;

/** The comparisons that a claim tells by a figure, in their order. */
export const comparisonsIn: (of: Statement) => readonly ToldComparison[] = oncePer(read);

function read(claim: Statement): ToldComparison[] {
  const found: ToldComparison[] = [];
  let taken: [number, number][] = [];
  for (const figure of claim.figures) {
    const way = wayOf(figure, claim.text);
    if (way === null) continue;
    const to = endOf(claim.text, figure.end);
    const [from] = claim.sentenceAround(figure.start);
    const behind = thanIn(claim.text, figure.end, to);
    const shared = sharedIn(claim.text, figure.end, to);
    const own = sideOf(claim, [[behind, shared]]);
    const isElliptic = own.words.length === 0 || leaning.test(claim.text.slice(figure.end, to));
    const former = isElliptic ? (found.at(-1)?.second ?? null) : null;
    const middle = own.words.length === 0 && former === null ? lastComma(claim.text, from, figure.start) : from;
    const first = sideOf(claim, [...without([middle, figure.start], taken), [figure.end, behind], [shared, to]]);
    found.push({
      figure,
      way,
      measure: measureOf(`${first.text} ${claim.text.slice(figure.start, to)}`),
      first,
      second: joined(own, former ?? sideOf(claim, [[from, middle]])),
    });
    taken = [...taken, [figure.start, to]];
  }
  return found;
}

/** "Spends 57 million less with the maker than on a plant", "twice as likely to ride as": what stands before is of the first. */
function thanIn(text: string, from: number, to: number): number {
  const behind = text.slice(from, to);
  const at = behind.search(/\sthan\s/u);
  const again = /^\sas (?:likely|apt|prone|inclined|willing|ready|quick|slow) to\s[^,]{1,80}?(?=\sas\s)/iu.exec(behind);
  return at < 0 ? from + (again?.[0].length ?? 0) : from + at;
}

/** "Twice as likely as pensioners to ride": what they do is said of both. */
function sharedIn(text: string, from: number, to: number): number {
  const at = /^\sas (?:likely|apt|prone|inclined|willing|ready|quick|slow) as\s[^,]*?(?=\sto\s\p{Ll})/iu.exec(
    text.slice(from, to),
  );
  return at ? from + at[0].length : to;
}

/** "Free stops at five, Pro allows twenty times that": what was said before is the second. */
function lastComma(text: string, from: number, to: number): number {
  const at = text.slice(from, to).lastIndexOf(', ');
  return at < 0 ? from : from + at;
}

function wayOf({ end: at, kind, unit, isCoarse, text: own }: Figure, text: string): Way | null {
  const after = text.slice(at, endOf(text, at));
  // "6,300 more meals than": the noun that is counted takes the word in.
  if (changing.test(own) && !multiplying.test(`${own}${after}`)) return null;
  if (again.test(after)) return 'more';
  const { groups } = differing.exec(after) ?? within.exec(own) ?? {};
  if (groups) return groups['more'] ? 'more' : 'less';
  if (kind === 'multiple') return 'times';
  return unit === '%' && isCoarse && sharing.test(after) && !ofCount.test(after) ? 'share' : null;
}

const measures = {
  money: 'dear(?:er|est)?|cheap(?:er|est)?|costl(?:y|ier)|pric(?:ey|ier)|expensive',
  length: 'long(?:er|est)|short(?:er|est)|as (?:long|short)',
  speed: 'fast(?:er|est)|slow(?:er|est)|quicker|as (?:fast|quick|quickly|slow|slowly)',
  age: 'old(?:er|est)|young(?:er|est)|as (?:old|young)',
} as const;

function measureOf(text: string): ToldComparison['measure'] {
  const names = Object.keys(measures) as (keyof typeof measures)[];
  return names.find(name => new RegExp(`(?<!\\p{L})(?:${measures[name]})(?!\\p{L})`, 'iu').test(text)) ?? null;
}

function endOf(text: string, from: number): number {
  const at = text.slice(from).search(end);
  return at < 0 ? text.length : from + at;
}

/** What is left of a stretch beside others that lie within it. */
function without([from, to]: [number, number], taken: readonly [number, number][]): [number, number][] {
  let at = from;
  const left: [number, number][] = [];
  for (const [start, stop] of taken) {
    if (start > at) left.push([at, start]);
    at = Math.max(at, stop);
  }
  return [...left, [at, to]];
}

function sideOf(claim: Statement, stretches: readonly [number, number][]): ComparedSide {
  const isIn = ({ start }: { readonly start: number }) => stretches.some(([from, to]) => from <= start && start < to);
  return {
    text: stretches.map(([from, to]) => claim.text.slice(from, to)).join(' '),
    words: claim.words
      .filter(word => isTelling(word) && isIn(word) && !isFigureWord(word, claim))
      .map(({ keys, start, end: stop, at }) => ({ keys, isName: isName(claim.text.slice(start, stop), at) })),
    figures: claim.figures.filter(isIn),
  };
}

/** Of a first word only one that is no ordinary one. */
function isName(word: string, at: number): boolean {
  return /^\p{Lu}/u.test(word) && (at > 0 || !isCommon(word));
}

function joined(one: ComparedSide, other: ComparedSide): ComparedSide {
  return {
    text: `${one.text} ${other.text}`,
    words: [...one.words, ...other.words],
    figures: [...one.figures, ...other.figures],
  };
}
