import { normaliseForMatch } from '#shared/text/normalise';

const stopWords = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here of in on at by for from to with into onto ' +
    'over under about as is are was were be been being am do does did done has have had having will would shall should can could may might must ' +
    'it its he she they them their his her our we us you your i me my who whom whose which what when where why how ' +
    'also just very such own same other another each per via s t re ve ll'
  ).split(' '),
);

/** Letters or digits, with inner marks as in 7.84, co-op, don't; lower case. */
function wordsOf(text: string): string[] {
  return (
    normaliseForMatch(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[.,'&/+-][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** The set of all runs of k words; a shorter text is one shingle. */
export function shingles(text: string, k = 3): Set<string> {
  const words = wordsOf(text);
  if (words.length === 0) return new Set();
  if (words.length <= k) return new Set([words.join(' ')]);
  return new Set(Array.from({ length: words.length - k + 1 }, (_, i) => words.slice(i, i + k).join(' ')));
}

/** Share of the smaller set that the other holds too: 1 when one text lies within the other. */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? 0 : shared(a, b) / smaller;
}

export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = shared(a, b);
  const union = a.size + b.size - common;
  return union === 0 ? 0 : common / union;
}

/** Words that carry meaning, in order, lower case and lightly stemmed; repeated words stay. */
export function contentWords(text: string): string[] {
  return wordsOf(text)
    .filter(word => !stopWords.has(word))
    .map(stem);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of small) if (large.has(item)) count++;
  return count;
}

/** Ends off plurals and verb forms only: enough to see "claims" in "claimed", too little to join unlike words. */
function stem(word: string): string {
  if (word.length < 4 || /\d/u.test(word)) return word;
  const base = word.replace(/'s$/u, '');
  const cut = base
    .replace(/ies$/u, 'y')
    .replace(/(?<=sh|ch|x|ss|zz)es$/u, '')
    .replace(/(?<=[^su])s$/u, '')
    .replace(/(?<=\p{L}{3})(?:ing|ed)$/u, '');
  return cut.replace(/([bdgklmnprt])\1$/u, '$1').replace(/(?<=\p{L}{3})e$/u, '');
}
