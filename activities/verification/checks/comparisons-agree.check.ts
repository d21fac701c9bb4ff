import { defineCheck, fatal, weakening } from '#activities/verification/checks/define-check';
import { closeness, nearVerbatim } from '#activities/verification/evidence/closeness';
import { comparisonCues } from '#shared/text/negation';
import { contentWords } from '#shared/text/similarity';

/** Words that mean the same direction. */
const families: readonly (readonly string[])[] = [
  [
    'more',
    'over',
    'above',
    'greater',
    'higher',
    'exceed',
    'exceeded',
    'exceeds',
    'at least',
    'beyond',
    'upwards',
    'larger',
    'older',
    '>',
    '+',
  ],
  ['less', 'under', 'below', 'fewer', 'lower', 'smaller', 'up to', 'at most', 'short of', '<'],
  [
    'up',
    'increase',
    'increased',
    'increases',
    'increasing',
    'rise',
    'rises',
    'rose',
    'risen',
    'rising',
    'grow',
    'grows',
    'grew',
    'grown',
    'growing',
    'growth',
    'gain',
    'gains',
    'gained',
    'cagr',
    'yoy',
  ],
  [
    'down',
    'decrease',
    'decreased',
    'decreases',
    'decreasing',
    'decline',
    'declines',
    'declined',
    'declining',
    'fall',
    'falls',
    'fell',
    'fallen',
    'falling',
    'drop',
    'drops',
    'dropped',
    'shrink',
    'shrinks',
    'shrank',
    'shrunk',
    'shrinking',
    'cut',
    'lost',
  ],
  ['loss', 'losses', 'lose', 'loses', 'lost', 'losing', 'deficit', 'negative'],
];
/** Place and time more often than comparison: they say too little on their own. */
const ambiguous = new Set([
  'over',
  'under',
  'up',
  'down',
  'after',
  'before',
  'first',
  'last',
  'each',
  'any',
  'above',
  'below',
]);

/** More and less, up and down, all and some are those of the source. */
export default defineCheck({
  name: 'comparisons-agree',
  order: 90,
  shows: 'more and less, up and down, all and some are as in the quotes',
  appliesTo: () => true,
  run: ({ body, stated, near }) => {
    const evidence = ` ${stated} `.toLowerCase();
    const isClose = closeness(body, stated) >= nearVerbatim;
    const cues = new Set(comparisonCues(body).map(({ cue }) => cue));
    return [...cues]
      .filter(cue => !isSaid(cue, evidence))
      .flatMap(cue => {
        if (!isClose && ambiguous.has(cue)) return [];
        if (isSaid(cue, near.toLowerCase())) return [weakening(`"${cue}" is not in the quote itself`)];
        return [
          isClose
            ? { ...fatal(`the claim says "${cue}" where the source does not`), isOpposite: hasOpposite(cue, evidence) }
            : weakening(`"${cue}" is not the source's word`),
        ];
      });
  },
});

function isSaid(cue: string, evidence: string): boolean {
  const [stem] = contentWords(cue);
  const likes = [cue, ...families.filter(family => family.includes(cue)).flat()];
  return (
    likes.some(like => hasWord(evidence, like)) || (stem !== undefined && new Set(contentWords(evidence)).has(stem))
  );
}

function hasWord(text: string, word: string): boolean {
  if (/^[<>+]$/u.test(word)) return text.includes(word);
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

function hasOpposite(cue: string, evidence: string): boolean {
  const pairs: readonly [number, number][] = [
    [0, 1],
    [2, 3],
  ];
  return pairs.some(([a, b]) =>
    [
      [a, b],
      [b, a],
    ].some(
      ([own, other]) =>
        families[own ?? 0]?.includes(cue) && families[other ?? 0]?.some(word => hasWord(evidence, word)),
    ),
  );
}
