const set = (words: string) => new Set(words.split(/\s+/u));

/**
 * Words that may be there or not. None of them says who, how much, when, which way or whether: "from", "by", "with", "as",
 * "or", "can", "must" and "only" do, so they are not here.
 */
export const silentWords = set(
  'a an the this that these those which who it its they them their there we i is are be being am do does and also',
);

/** May be there or not as well, but before a name, an amount or a date they say which part it has. */
export const silentLinks = set('of in on at for to');

/** After these, a form in -ing is the verb that "to" stands before in other words. */
export const gerundLinks = set('for of when while');

/** Each line: words that may stand for one another wherever they stand. "Product" and "system" may not: see product managers. */
const lines = [
  'let lets letting allow allows allowing enable enables enabling',
  'help helps helping assist assists assisting',
  'build builds building create creates creating develop develops developing make makes making',
  'offer offers offering provide provides providing',
  'app application',
  'apps applications',
  'buy buying purchase purchasing',
  'begin start',
  'begins starts',
  'companies firms businesses',
  'shop store',
  'shops stores',
  'child kid',
  'children kids',
  'physician doctor',
  'physicians doctors',
  'car automobile',
  'cars automobiles',
  'movie film',
  'movies films',
  'quick fast rapid',
  'big large',
  'cheap inexpensive',
  'about around approximately roughly',
];

/** A word -> the first of its line. */
export const synonyms: ReadonlyMap<string, string> = new Map(
  lines.map(line => line.split(' ')).flatMap(words => words.map(word => [word, words[0] ?? word] as const)),
);

/** How ideas begin; it says nothing of the idea. */
export const preamble =
  /^(?:(?:(?:we|i)(?: would| are| am)? (?:want|plan|planning|aim|aiming|intend|like|wish|going) to|(?:our|my|the) (?:idea|plan|aim|goal) is to) (?:(?:build|create|develop|make) )?|(?:build|create|develop|make|building|creating|developing|making) (?=an? |the ))/iu;

/** What an idea is of, told as its first word: one is as good as another there, and there only. */
export const openingNoun =
  /^((?:an? |the )?)(?:tool|platform|solution|system|product)(?= (?:that|which|for|to|where|by|with)\b)/iu;

export const contractions: readonly [RegExp, string][] = [
  [/\bcan't\b|\bcannot\b/giu, 'can not'],
  [/\bwon't\b/giu, 'will not'],
  [/\bshan't\b/giu, 'shall not'],
  [/n't\b/giu, ' not'],
  [/'re\b/giu, ' are'],
  [/'ll\b/giu, ' will'],
  [/'ve\b/giu, ' have'],
  [/\bI'm\b/giu, 'I am'],
  [/'d\b/giu, ' would'],
  [/\b(it|that|there|who|what|here)'s\b/giu, '$1 is'],
];
