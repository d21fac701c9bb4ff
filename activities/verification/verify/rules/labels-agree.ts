import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { oncePer } from '#activities/verification/verify/once-per';
import type { Statement } from '#activities/verification/verify/statement';

/** Words that a number follows as a name: it says which, and not how many. */
const words =
  'version|lot|guideline|section|article|chapter|rule|form|item|phase|stage|tier|level|annex|appendix|part|clause|paragraph|series|issue|page|room|gate|pier|line|route|class|category|question|table|figure|exhibit|schedule|ruling|directive|regulation|decision|resolution|code|round|wave|zone';
const ofOrder = new RegExp(
  `(?<![\\p{L}])(?<label>${words}):?\\s(?:no\\.\\s?|number\\s|nr\\.\\s?)?(?<mark>\\d+(?:[.-]\\d+)*\\p{L}?)(?![\\p{L}\\d%]|[.,]\\d)`,
  'giu',
);
/** "AB 831", "MCC 7995", "TLS 1.2"; "in year 3", but not in the year 2024. */
const byLetters =
  /(?<![\p{L}\p{N}])(?<label>\p{Lu}{2,5})[\s-](?<mark>\d+(?:,\d{3})*(?:\.\d+)*)(?![\p{L}\d%]|[.,]\d|\s(?:thousand|million|billion|trillion|per)\b)/gu;
const byYear = /(?<![\p{L}])(?<label>year)\s(?<mark>\d{1,2}(?:\.\d+)?)(?![\p{L}\d%]|[.,]\d)/giu;
/** "Series B", "Type II", "Grade A". */
const byMark =
  /(?<![\p{L}])(?<label>[Ss]eries|[Tt]ype|[Gg]rade|[Cc]lass|[Tt]ier|[Pp]hase|[Cc]ategory|[Aa]nnex|[Aa]ppendix|[Ee]xhibit|[Gg]roup|[Zz]one)\s(?<mark>[A-H]|[IVX]{1,4})(?![\p{L}\p{N}'’])/gu;
/** "10-Q", "8-K", "20-F". */
const byForm = /(?<![\p{L}\p{N}.,-])(?<mark>\d{1,3})-(?<label>\p{Lu})(?![\p{L}\p{N}-])/gu;

/** Letters before an amount or a time. */
const beforeAmounts: ReadonlySet<string> = new Set([
  ...Intl.supportedValuesOf('currency'),
  ...'US CA AU NZ HK FY CY AD CE BC KW MW GW GB TB MB KB KM KG PM AM'.split(' '),
]);

/** "Version 31" is not what a source says that has version 4.2, though 31 of something else stand there. */
export const labelsAgree: Rule = {
  name: 'labels-agree',
  run: ({ claim, evidence: { stated, near, title } }) => {
    const texts: readonly Statement[] = [stated, near, title];
    const there = texts.flatMap(text => marksIn(text));
    return marksIn(claim).flatMap(({ label, mark, text }): Issue[] => {
      const known = there.filter(each => each.label.toLowerCase() === label.toLowerCase());
      if (known.length === 0 || known.some(each => each.mark === mark)) return [];
      const instead = [...new Set(known.map(each => `"${each.text}"`))].slice(0, 3).join(', ');
      const detail = `"${text}" is not in the source; it has ${instead}`;
      return [{ rule: 'labels-agree', severity: 'conflict', detail }];
    });
  },
};

interface Marked {
  readonly label: string;
  readonly mark: string;
  readonly text: string;
}

const marksIn = oncePer(({ text }: Statement): readonly Marked[] =>
  [ofOrder, byLetters, byYear, byMark, byForm].flatMap(pattern =>
    Array.from(text.matchAll(pattern)).flatMap(({ groups, 0: found }): Marked[] => {
      const [label, mark] = [groups?.['label'] ?? '', groups?.['mark'] ?? ''];
      return beforeAmounts.has(label) ? [] : [{ label, mark, text: found }];
    }),
  ),
);
