import { oncePer } from '#activities/verification/verify/once-per';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** Of what a text says that it is the most, the first or the main of its kind. */
export interface ToldTop {
  readonly text: string;
  /** In lower case, without "the": "most popular", "youngest". */
  readonly rank: string;
  readonly holder: readonly Word[];
}

const rank =
  '(?<rank>(?:most|least) \\p{L}+|(?!rest|latest|interest|request|harvest|honest|forest|invest|protest|contest|guest|west|test|best-)\\p{L}{2,}est(?:[- ]selling)?|main|chief|leading|primary|top|best-selling|number one)';
const copula = '(?:is|are|was|were|remains?|remained|became|(?:has|have|had) (?:long )?been)';
const stretch = '[^,;:.()]{2,80}?';
/** "Oat is the most popular milk". */
const before = new RegExp(
  `(?<=^|[,;:.()]\\s|\\s(?:and|while|whereas|but|that)\\s)(?<holder>${stretch})\\s${copula}\\s(?:(?:still|now|also|by far|easily)\\s)?(?:the|its|their|[^\\s,;:.]{2,20}['’]s)\\s(?:\\p{L}+\\s)?${rank}(?!\\p{L})`,
  'giu',
);
/** "Nudge, the youngest of the three". */
const beside = new RegExp(
  `(?<=^|[,;:.()]\\s|\\s(?:and|while|whereas|but|that)\\s)(?<holder>${stretch}),\\s(?:by far\\s)?the\\s(?:\\p{L}+\\sand\\s)?${rank}(?!\\p{L})`,
  'giu',
);
/** "The most frequent fault was a broken cable". */
const behind = new RegExp(
  `(?<!\\p{L})the\\s(?:group\\s)?${rank}(?!\\p{L})[^,;:.()]{0,60}?\\s${copula}\\s(?<holder>[^,;:.()]{2,60})`,
  'giu',
);

/** Named elsewhere: "it", "on Android they", "make up 18% and". */
const leaning =
  /(?:^|\s)(?:it|they|this|that|these|those|he|she|there|who|which)$|^(?:it|they|this|these|he|she|there|who|which|what)(?!\p{L})|(?:^|\s)(?:and|but|or)$|(?<!\p{L})(?:is|are|was|were|has|have|had|make|makes|made)(?!\p{L})/iu;

/** Those that have a holder of their own: "it" and "this" are named elsewhere. */
export const topsIn = oncePer((statement: Statement): readonly ToldTop[] =>
  [before, beside, behind].flatMap(form => read(statement, form)),
);

function read({ text, words }: Statement, form: RegExp): ToldTop[] {
  return Array.from(text.matchAll(form)).flatMap(({ index, 0: found, groups }): ToldTop[] => {
    const { holder: whole = '', rank: own = '' } = groups ?? {};
    const holder = form === beside ? (whole.split(/\s(?:and|while|whereas|but)\s/u).at(-1) ?? '') : whole;
    const start = form === behind ? index + found.length - holder.length : index + whole.length - holder.length;
    const named = words.filter(word => word.load > 0 && start <= word.start && word.end <= start + holder.length);
    if (named.length === 0 || leaning.test(holder.trim())) return [];
    return [{ text: `${holder.trim()}`, rank: own.toLowerCase(), holder: named }];
  });
}
