import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { areTimesTold, isOfTime } from '#activities/verification/verify/dates/clock-times';
import { isOfName } from '#activities/verification/verify/numbered-names';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';

/** Versions, codes, sections and other marks with digits stand in the source. */
export const marksAgree: Rule = {
  name: 'marks-agree',
  run: ({ claim, evidence, evidence: { stated, near, title } }) => [
    ...measuresOf(claim, stated, near),
    ...claim.words
      .filter(word => /\p{N}/u.test(word.text) && !isFigureWord(word, claim) && !isPlace.test(word.text))
      .filter(word => !isOfName(word, claim, evidence))
      .filter(word => !(isOfTime(word, claim) && areTimesTold(claim, stated)))
      .filter(({ keys: [stem = ''] }) => ![stated, near, title].some(({ keys }) => keys.has(stem)))
      .filter(({ text }) => !stated.figures.some(figure => figure.value === Number(text)))
      .map(
        ({ text }): Issue => ({ rule: 'marks-agree', severity: 'missing', detail: `"${text}" is not in the source` }),
      ),
  ],
};

/** The order of things is compared as such: "the 99th percentile" is p99. */
const isPlace = /^\d{1,3}(?:st|nd|rd|th)$/u;

const measures: readonly RegExp[] = [
  /^(?:thousands?|millions?|billions?|trillions?)$/u,
  /^(?:seconds|minutes|hours|days|weeks|months|years|decades)$/u,
  /^(?:dollars|euros|pounds|rupees|yen)$/u,
];

/** "For every thousand" of "per 1,000". */
const inDigits: Readonly<Record<string, RegExp>> = {
  thousand: /(?<![\d.,])1[,.\s]?000(?![.,]?\d)|(?<![\d.,])1\s?[kK](?![\p{L}\d])/u,
  million: /(?<![\d.,])1(?:[,.\s]?000){2}(?![.,]?\d)|(?<![\d.,])1\s?M(?![\p{L}\d])/u,
};

/** "Days" where the source has seconds, "the first billion" where it has the first million. */
function measuresOf(claim: Statement, stated: Statement, near: Statement): Issue[] {
  return claim.words
    .filter(
      word => !isFigureWord(word, claim) && !stated.keys.has(word.keys[0] ?? '') && !near.keys.has(word.keys[0] ?? ''),
    )
    .filter(({ text }) => !inDigits[text]?.test(stated.text))
    .flatMap(({ text }): Issue[] => {
      const sort = measures.find(pattern => pattern.test(text));
      if (sort === measures[0] || sort === measures[1])
        return [{ rule: 'measures-agree', severity: 'missing', detail: `"${text}" is not in the source` }];
      const other = sort && stated.words.find(word => sort.test(word.text) && !claim.keys.has(word.keys[0] ?? ''));
      return other
        ? [
            {
              rule: 'measures-agree',
              severity: 'conflict',
              detail: `the claim says "${text}" where the source says "${other.text}"`,
            },
          ]
        : [];
    });
}
