import type { Issue, Rule } from '#activities/verification/verify/comparison';
import type { Statement } from '#activities/verification/verify/statement';

const told =
  /(?<![\p{L}\p{N}])(?:(?<adverb>hourly|daily|weekly|monthly|quarterly|yearly|annual|annually)|(?:each|every|per|once an?|twice an?|times an?|a single|in one|within one) (?:calendar |single )?(?<noun>second|minute|hour|day|week|month|quarter|year)|(?<!\b(?:in|for|after|within|about|over|under|than|of|half|whole|such|by|until|before|from|at|on|nearly|almost|later|last|lasts|lasted|took|takes|take) )(?<=[\p{L}\p{N}] )an? (?<bare>second|minute|hour|day|week|month|quarter|year))(?![\p{L}\p{N}]|-old|'s| (?:ago|earlier|later|before|after|old|or|and))/giu;
const any =
  /(?<![\p{L}\p{N}])(?<word>second|minute|hour|hourly|day|daily|week|weekly|month|monthly|quarter|quarterly|year|yearly|annual|annually|annum)s?(?![\p{L}\p{N}])/giu;
const often =
  /(?<![\p{L}\p{N}])(?:(?<word>hourly|daily|weekly|monthly|quarterly|yearly|annual|annually|annum)|(?:each|every|per|an?|of the|next) (?<noun>second|minute|hour|day|week|month|quarter|year)|(?<over>day|week|month|quarter|year)[- ](?:over|on|by|after|to)[- ]\k<over>)(?![\p{L}\p{N}]|-old)/giu;
const names: Readonly<Record<string, string>> = {
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
  annum: 'year',
};
const plain = (word: string) => names[word.toLowerCase()] ?? word.toLowerCase();

/** How often something happens is as in the source. */
export const periodsAgree: Rule = {
  name: 'periods-agree',
  run: ({ claim: { text, figures }, evidence: { stated, near, title }, agreeing }) => {
    // What an amount is per was compared with it: "twenty-five a second" of 1,500 a minute.
    const isPart = (at: number) =>
      figures.some(
        figure => (figure.isCoarse || (agreeing.get(figure) ?? []).length > 0) && figure.start <= at && at < figure.end,
      );
    const own = Array.from(text.matchAll(told)).flatMap(({ index, groups, 0: words }) =>
      isPart(index + words.length - 1) || isFraction(text.slice(index, index + words.length + 12))
        ? []
        : [plain(groups?.['adverb'] ?? groups?.['noun'] ?? groups?.['bare'] ?? '')],
    );
    const rhythms = oftenIn(stated);
    const inStated = rhythms ?? periodsIn(stated.text);
    const around = inStated.size > 0 ? inStated : new Set([...periodsIn(near.text), ...periodsIn(title.text)]);
    return [...new Set(own)]
      .filter(
        period => !inStated.has(period) && !around.has(period) && !(rhythms === null && isSpan(period, stated.text)),
      )
      .map(
        (period): Issue => ({
          rule: 'periods-agree',
          severity: inStated.size > 0 ? 'conflict' : 'missing',
          detail: `"${period}" is not how often the source says`,
        }),
      );
  },
};

/** "A quarter of the fee", "a quarter more". */
function isFraction(text: string): boolean {
  return /^an? quarter (?:of|more|less|fewer|as|off|to|past|below|above|lower|higher)(?!\p{L})/iu.test(text);
}

/** What tells how often; where something does, "after six months" does not tell it as well. */
function oftenIn({ text, figures }: Statement): Set<string> | null {
  const told = Array.from(text.matchAll(often), ({ groups }) =>
    plain(groups?.['word'] ?? groups?.['noun'] ?? groups?.['over'] ?? ''),
  );
  const per = figures.flatMap(figure => [...periodsIn(figure.per ?? '')]);
  return told.length > 0 ? new Set([...told, ...per]) : null;
}

function periodsIn(text: string): Set<string> {
  return new Set(Array.from(text.matchAll(any), ({ groups }) => plain(groups?.['word'] ?? '')));
}

/** Growth from one year to another is yearly, whatever words tell it. */
function isSpan(period: string, text: string): boolean {
  return period === 'year' && /\b(?:CAGR|YoY|p\.a\.|FY|fiscal|(?:19|20)\d\d)\b/u.test(text);
}
