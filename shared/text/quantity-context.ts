import { measureIn, measureSource } from '#shared/text/quantity-lexicon';

export type Bound = 'at-least' | 'at-most' | 'about';

const cueBefore: readonly [RegExp, Bound][] = [
  [/(?:^|[^\p{L}])(?:not|cannot|never|without|\p{L}+n['’]t)\s(?:to\s)?exceed(?:s|ing)?\s*$/iu, 'at-most'],
  [/(?:^|[^\p{L}])(?:no|not)\s(?:more|greater|higher|longer|over)(?:\sthan)?\s*$/iu, 'at-most'],
  [/(?:^|[^\p{L}])(?:no|not)\s(?:less|fewer|lower|under)(?:\sthan)?\s*$/iu, 'at-least'],
  [
    /(?:(?:^|[^\p{L}])(?:over|more than|above|at least|exceed(?:s|ed|ing)?|a minimum of|minimum(?: of)?|upwards of|in excess of|greater than|higher than|north of|starting at|starts at)|[>≥])\s*$/iu,
    'at-least',
  ],
  [
    /(?:(?:^|[^\p{L}])(?:under|less than|below|up to|at most|fewer than|lower than|a maximum of|maximum(?: of)?|as (?:much|many) as|south of)|[<≤])\s*$/iu,
    'at-most',
  ],
  [
    /(?:(?:^|[^\p{L}])(?:about|around|roughly|approximately|approx\.|circa|ca\.|nearly|almost|close to|some|an estimated|estimated(?: at)?)|[~≈])\s*$/iu,
    'about',
  ],
];
const cueAfter: readonly [RegExp, Bound][] = [
  [
    /^(?:\+(?!\d)|(?:\s(?:years )?of age)?\s(?:or (?:more|older|above|higher|over|greater|up|upwards?|longer|later)|and (?:above|over|upwards?|up(?! to)|older|later))\b|\splus\b)/iu,
    'at-least',
  ],
  // "Two hours at least go by", and not "two hours at least once".
  [/^,?\sat (?:the )?least(?!\s(?:\d|one|once|twice|two|three|an?\s)|\p{L})/iu, 'at-least'],
  [/^,?\sat (?:the )?most(?!\s(?:\d|one|once|twice|two|three|an?\s)|\p{L})/iu, 'at-most'],
  [
    /^(?:\s(?:years )?of age)?\s(?:or (?:less|fewer|under|below|younger|lower|shorter|earlier)|and (?:under|younger))\b/iu,
    'at-most',
  ],
];

/** The bound that the words right before or after an amount put on it. */
export function boundAround(text: string, start: number, end: number): Bound | null {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 16);
  return (
    cueAfter.find(([pattern]) => pattern.test(after))?.[1] ??
    cueBefore.find(([pattern]) => pattern.test(before))?.[1] ??
    null
  );
}

const period = 'second|minute|hour|day|week|month|quarter|year';
const shortPeriods: Record<string, string> = {
  mo: 'month',
  yr: 'year',
  hr: 'hour',
  h: 'hour',
  s: 'second',
  sec: 'second',
  min: 'minute',
  wk: 'week',
  d: 'day',
  m: 'month',
  y: 'year',
};
/** "Per million between 5M and 10M", "per million for the first": these name no thing. */
const joining =
  'between|for|from|in|on|at|by|to|up|with|into|over|under|above|below|beyond|past|after|before|during|until|while|when|where|and|or|but|as|than|then|if|once|because|since|is|are|was|were|beside|besides|instead';
const thing = `(?:(?:an?|each|every|\\d[\\d.,]*\\s?[kKMB]?|one|million|thousand|hundred|billion|active|paying|named|additional|extra|monthly|daily)\\s)*(?!(?:${joining})(?![\\p{L}-]))[\\p{L}][\\p{L}-]*`;
const each = `(?:(?:${measureSource})(?![\\p{L}\\p{N}])|${thing})`;
const perPattern = new RegExp(
  `^\\s?(?:(?:per|/)\\s?(?<per>${each}(?:\\s?(?:per|/)\\s?${each})*)|(?:for\\s)?(?:an?|each|every)\\s(?<measure>(?:${measureSource})|share|head)(?![\\p{L}\\p{N}])|(?:an?|each|every)\\s(?<each>${period})(?!\\p{L}|\\s(?:(?:(?:earlier|ago|previously|later)|(?:on|over)[\\s-](?:year|quarter|month))(?!\\p{L})|before(?=[.,;:)]|$)|of\\san?\\s))|(?<adverb>monthly|weekly|daily|hourly|yearly|annually|quarterly|per annum|p\\.a\\.)(?!\\p{L}))(?:,?\\s(?:an?|each|every|per)\\s(?<then>${period})(?!\\p{L}|\\sof(?!\\p{L})))?`,
  'iu',
);
const adverbs: Record<string, string> = {
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
  hourly: 'hour',
  yearly: 'year',
  annually: 'year',
  quarterly: 'quarter',
  'per annum': 'year',
  'p.a.': 'year',
};

/** What an amount is per ("month", "million actions", "seat per month") and where that ends; null when it is per nothing. */
export function perAfter(text: string, end: number): { per: string; end: number } | null {
  const match = perPattern.exec(text.slice(end, end + 80));
  if (!match?.groups) return null;
  const { per, each: period, measure, adverb, then } = match.groups;
  const first =
    per || measure
      ? canonical(per ?? measure ?? '')
      : (period ?? adverbs[(adverb ?? '').toLowerCase()] ?? '').toLowerCase();
  return { per: then ? `${first} per ${then.toLowerCase()}` : first, end: end + match[0].length };
}

function canonical(per: string): string {
  return per
    .toLowerCase()
    .split(/\s?(?:\bper\b|\/)\s?/u)
    .map(part => part.replace(/^(?:(?:an?|each|every|one)\s)+/u, '').trim())
    .map(part => shortPeriods[part] ?? measureIn(part)?.toLowerCase() ?? part)
    .join(' per ');
}

const stops = new Set(
  'a an the and or but of in on at by for from to with into over under about as is are was were be been has have had its it this that these those which who than then per not no will would can could may against compared across within during after before since until while when where between'.split(
    ' ',
  ),
);
const singular = new Set(['people', 'staff', 'men', 'women', 'children', 'personnel', 'headcount', 'feet']);

/** The noun that is counted: a plural among the next four words, in lower case; null when nothing is counted. */
export function countedAfter(text: string, end: number): { noun: string; end: number } | null {
  const pattern = /[ \u00a0](?<word>[\p{L}][\p{L}'’-]*)/uy;
  pattern.lastIndex = text.charAt(end) === '+' ? end + 1 : end;
  for (let seen = 0; seen < 4; seen++) {
    const match = pattern.exec(text);
    const word = match?.groups?.['word']?.toLowerCase();
    if (!match || word === undefined || stops.has(word)) return null;
    if (singular.has(word) || /[^suia]s$/u.test(word) || /(?:ies|sses|ues)$/u.test(word))
      return { noun: word, end: pattern.lastIndex };
  }
  return null;
}
