import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { ellipticQuartersIn } from '#activities/verification/verify/elliptic-quarters';
import { oncePer } from '#activities/verification/verify/once-per';
import { isFromNext, isPastLimit, type Placed } from '#activities/verification/verify/past-limits';
import { ranksTold } from '#activities/verification/verify/rules/ranks-agree';
import type { Statement } from '#activities/verification/verify/statement';

const words = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const ordinal = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<word>${words.join('|')})|(?<digits>\\d{1,3})(?:st|nd|rd|th))(?![\\p{L}\\p{N}])(?!-party| part(?:y|ies)\\b| of all|[ -](?:fiscal |calendar )?(?:quarter|half)(?!\\p{L}))(?<!\\bper second)(?<!\\b(?:a|each|every) second(?=[.,;:)]|$| (?:on|at|and|or|in|for|to|with)(?!\\p{L})))`,
  'giu',
);

/** The third is not told as the fourth. */
export const ordinalsAgree: Rule = {
  name: 'ordinals-agree',
  run: comparison => {
    const {
      claim,
      evidence: { stated, near, title },
    } = comparison;
    const there = [...ordinalsIn(stated, { withAdverbs: true }), ...numberedIn(stated)];
    const around = [...ordinalsIn(near), ...ordinalsIn(title)];
    if (isOtherEnd(claim, stated))
      return [
        { rule: 'ordinals-agree', severity: 'conflict', detail: 'the source says this of the last, not the first' },
      ];
    const isExcused = (each: Placed) => isPastLimit(each, claim, stated) || isFromNext(each, claim, there, stated);
    return [...new Set(placesIn(claim).flatMap(each => (isExcused(each) ? [] : [each.place])))]
      .filter(
        place =>
          !there.includes(place) &&
          !around.includes(place) &&
          !(place === 1 && isInitial.test(stated.text)) &&
          !isRank(place, comparison),
      )
      .map(
        (place): Issue => ({
          rule: 'ordinals-agree',
          severity: there.length > 0 ? 'conflict' : 'missing',
          detail: `number ${place} in order is not what the source says`,
        }),
      );
  },
};

/** "Came second with 22%", "the third most frequent reason": by what the row has among those of its table. */
function isRank(place: number, comparison: Comparison): boolean {
  return ranking.test(comparison.claim.text) && ranksTold(comparison).some(({ fromTop }) => fromTop === place);
}

const nth = `(?:${words.join('|')}|\\d{1,2}(?:st|nd|rd|th))`;
const ranking = new RegExp(
  `(?<!\\p{L})(?:(?:c[ao]mes?|rank(?:s|ed)?|placed|finish(?:es|ed)?)\\s(?:in\\s)?(?:a\\s(?:close|distant)\\s)?${nth}|${nth}[\\s-](?:most|largest|biggest|highest|place|among)|in\\s${nth}\\splace)(?!\\p{L})`,
  'iu',
);

const isInitial =
  /\b(?:initial\w*|original\w*|inaugural|earliest|begin\w*|start\w*|leading|lead|opening|main\w*|one|new\w*|begun|debut\w*|Q1|until|ever|launch\w*|top|largest|biggest)\b/iu;

/** "Without paying first", "in the first place", "at first glance": no place in an order. */
function isAdverb(text: string, at: number): boolean {
  return (
    (/^first place(?=[.,;:)]|$|\s(?!in|of|at|on)\p{L})/iu.test(text.slice(at)) &&
      /\bin the\s$/iu.test(text.slice(0, at))) ||
    (/^first (?:glance|sight|hand)(?!\p{L})/iu.test(text.slice(at)) && /\bat\s$/iu.test(text.slice(0, at))) ||
    (/^first(?=[.,;:)]|$)/iu.test(text.slice(at)) &&
      !/(?:\b(?:the|an?|is|was|are|were|be|[cr]ame|comes?|ranks?|ranked|finish\w*|placed|its|their))\s$/iu.test(
        text.slice(0, at),
      ))
  );
}

/** "Year 3" is the third year, "p95" the 95th percentile. */
const numberedIn = oncePer(({ text }: Statement): readonly number[] =>
  Array.from(text.matchAll(numbered), ([, number]) => Number(number)),
);

const numbered =
  /(?<![\p{L}\p{N}])(?:p|(?:second|minute|hour|day|week|month|quarter|year|season|round|stage|phase|step|level|tier|lot|part|place|rank|generation|version|edition|volume|chapter|section|article|point|item|question|no\.?|number|nr\.?)[\s-])(\d{1,3})(?![\p{L}\p{N}%]|[.,]\d)/giu;

/** "The first two days", "the first few months", "the first half-hour": where something begins, not its place among others. */
const opensStretch =
  /^first (?:\d|(?:few|several|half|couple|pair|dozen|hundred|thousand|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety)(?!\p{L}))/iu;

const closesStretch =
  /(?<!\p{L})(?:last|final|latter) (?:\d|few|several|two|three|four|five|six|seven|eight|nine|ten)/iu;

/** "The first three rounds" of what is said of the last three. */
function isOtherEnd({ text }: Statement, { text: there }: Statement): boolean {
  const opens = (each: string) =>
    Array.from(each.matchAll(/(?<!\p{L})first /giu)).some(({ index }) =>
      opensStretch.test(each.slice(index, index + 20)),
    );
  return opens(text) && closesStretch.test(there) && !opens(there) && !closesStretch.test(text);
}

/** Quarters and halves of a year are dates, "two fifths" is an amount, and so is "under a tenth". */
function ordinalsIn(statement: Statement, options?: { readonly withAdverbs: boolean }): number[] {
  return placesIn(statement, options).map(({ place }) => place);
}

/** The same at their places in the text. */
export function placesIn(statement: Statement, { withAdverbs = false } = {}): readonly Placed[] {
  return (withAdverbs ? allPlaces : plainPlaces)(statement);
}

const allPlaces = oncePer((statement: Statement) => findPlaces(statement, true));
const plainPlaces = oncePer((statement: Statement) => findPlaces(statement, false));

function findPlaces(statement: Statement, withAdverbs: boolean): Placed[] {
  const { text, dates, figures } = statement;
  const isFact = (at: number) => [...dates, ...figures].some(({ start, end }) => start <= at && at < end);
  const quarters = ellipticQuartersIn(statement).map(({ start }) => start);
  return Array.from(text.matchAll(ordinal)).flatMap(({ index, groups, 0: found }) => {
    if (isFact(index) || quarters.includes(index) || (!withAdverbs && isAdverb(text, index))) return [];
    if (!withAdverbs && opensStretch.test(text.slice(index, index + 20))) return [];
    if (isPart(text, index)) return [];
    const place = groups?.['digits']
      ? Number(groups['digits'])
      : words.indexOf((groups?.['word'] ?? '').toLowerCase()) + 1;
    return [{ place, start: index, end: index + found.length }];
  });
}

/** "Under a tenth", "about a fifth of them". */
function isPart(text: string, at: number): boolean {
  const [word = ''] = /^\p{L}+/u.exec(text.slice(at, at + 12)) ?? [];
  if (!/^(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth)$/iu.test(word)) return false;
  const isBounded =
    /(?:\b(?:under|over|below|above|than|about|around|roughly|nearly|almost|exactly|some|only|just|by|to) (?:an?|one)) $/iu.test(
      text.slice(Math.max(0, at - 20), at),
    );
  return (
    isBounded &&
    /^\s(?:of|as|more|less|remain\p{L}*|is|are|was|were)(?!\p{L})|^(?:[.,;:)]|$)/u.test(text.slice(at + word.length))
  );
}
