import { seededRandom } from '#test/bench/corpus/seeded-random';

const words = [
  'market',
  'price',
  'installer',
  'source',
  'figure',
  'claim',
  'quarter',
  'region',
  'growth',
  'pump',
] as const;

/** Text of so many tokens at four characters each, which depends on its name alone. */
export function filler(name: string, tokens: number): string {
  const seed = [...name].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
  const random = seededRandom(seed);
  const text: string[] = [name];
  let length = name.length;
  while (length < tokens * 4) {
    const word = random.pick(words);
    text.push(word);
    length += word.length + 1;
  }
  return text.join(' ').slice(0, tokens * 4);
}
