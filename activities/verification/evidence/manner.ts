const hearsay =
  /\b(?:alleged?(?:ly)?|accused|retold|(?:is|are|was|were) (?:said|named|described|reported|rumou?red)|described as|company (?:claim|statement)|claims to|digest|blog|quot(?:ed|ing)|cit(?:ed|ing)|as given by|via|approximate(?:ly)?)\b/iu;
const advice =
  /\b(?:should|ought to|better|best|easier|harder|hard to|rather than|needs? to|may have|too (?:much|many|few|little|expensive|costly|slow)|(?:real|better|right) question)\b/iu;
const past =
  /\b(?:superseded|outdated|obsolete|formerly|earlier|older|draft|at the time|as it stood|used to|was (?:then )?(?:considering|expected|planned|due)|were (?:then )?(?:considering|expected|planned|due)|before (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d))\b/iu;

/** It passes on what others say, or says so of itself. */
export function tellsHearsay(text: string): boolean {
  return hearsay.test(text);
}

/** It weighs and recommends: somebody's view, whoever holds it. */
export function tellsAdvice(text: string): boolean {
  return advice.test(text);
}

/** It says of itself that it was so once. */
export function tellsPast(text: string): boolean {
  return past.test(text);
}

/** The latest year it speaks of; null when it names none. */
export function latestYear(text: string): number | null {
  const years = text.match(/(?<![\d.,])(?:19|20)\d\d(?![\d,]|\.\d)/gu)?.map(Number) ?? [];
  return years.length === 0 ? null : Math.max(...years);
}
