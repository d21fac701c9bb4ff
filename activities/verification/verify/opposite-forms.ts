const longEnough = 5;
const denying = /^(?:un|in|im|ir|il|non|dis|ab|de)-?(?=\p{L}{4,})/u;
/** First parts of words that turn what follows them round. */
const turned: readonly (readonly [string, string])[] = [
  ['over', 'under'],
  ['up', 'down'],
  ['in', 'out'],
  ['pre', 'post'],
  ['inter', 'intra'],
  ['pro', 'anti'],
  ['on', 'off'],
  ['macro', 'micro'],
];
const leastRest = 4;

/** Are two words in lower case opposites by their forms: "reliable" and "unreliable", "overvalued" and "undervalued", "useful" and "useless"? */
export function areOppositeForms(one: string, other: string): boolean {
  if (one.length < longEnough || other.length < longEnough || one === other) return false;
  return isDenied(one, other) || isDenied(other, one) || isTurned(one, other) || isWithout(one, other);
}

function isDenied(word: string, denied: string): boolean {
  return denying.test(denied) && denied.replace(denying, '') === word;
}

function isTurned(one: string, other: string): boolean {
  return turned.some(([a, b]) => isExchanged(one, other, a, b) || isExchanged(one, other, b, a));
}

function isExchanged(one: string, other: string, a: string, b: string): boolean {
  const rest = one.startsWith(a) ? one.slice(a.length).replace(/^-/u, '') : '';
  return rest.length >= leastRest && other.startsWith(b) && other.slice(b.length).replace(/^-/u, '') === rest;
}

function isWithout(one: string, other: string): boolean {
  const root = (word: string, end: string) => (word.endsWith(end) ? word.slice(0, -end.length) : null);
  const [full, less] = [root(one, 'ful') ?? root(other, 'ful'), root(one, 'less') ?? root(other, 'less')];
  return full !== null && full === less;
}
