import type { Issue, Rule } from '#activities/verification/verify/comparison';
import type { Statement } from '#activities/verification/verify/statement';

const words = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const ordinal = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<word>${words.join('|')})|(?<digits>\\d{1,3})(?:st|nd|rd|th))(?![\\p{L}\\p{N}])(?!-party| part(?:y|ies)\\b| of all|[ -](?:fiscal |calendar )?(?:quarter|half)(?!\\p{L}))(?<!\\b(?:a|per|each|every) second(?=[.,;:)]|$| (?:on|at|and|or|in|for|to|with)(?!\\p{L})))`,
  'giu',
);

/** The third is not told as the fourth. */
export const ordinalsAgree: Rule = {
  name: 'ordinals-agree',
  run: ({ claim, evidence: { stated, near, title } }) => {
    const there = ordinalsIn(stated);
    const around = [...ordinalsIn(near), ...ordinalsIn(title)];
    return [...new Set(ordinalsIn(claim))]
      .filter(
        place => !there.includes(place) && !around.includes(place) && !(place === 1 && isInitial.test(stated.text)),
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

/** Quarters and halves of a year are dates. */
function ordinalsIn({ text, dates, figures }: Statement): number[] {
  const isFact = (at: number) => [...dates, ...figures].some(({ start, end }) => start <= at && at < end);
  return Array.from(text.matchAll(ordinal)).flatMap(({ index, groups }) => {
    if (isFact(index) || isAdverb(text, index)) return [];
    const place = groups?.['digits']
      ? Number(groups['digits'])
      : words.indexOf((groups?.['word'] ?? '').toLowerCase()) + 1;
    return [place];
  });
}
