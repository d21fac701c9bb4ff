import { stemmer } from 'stemmer';

/** Function words, and the words a question is made of. */
const stopWords = new Set(
  `a about above across after again against all also am an and any are as at be because been before being below between both but by
can could did do does doing done down during each either else ever few for from further get give given had has have having he her here
hers him his how however i if in into is it its itself just least let like may me might more most much must my no nor not of off
often on once one only onto or other our out over own per please rather same she should since so some such than that the their them then
there these they this those through thus to too under until up upon us use used using very was we were what when where whether which
while who whom whose why will with within without would yet you your`.split(/\s+/),
);

const word = /\d+(?:[.,]\d+)+|[\p{L}\p{N}]+(?:['’]\p{L}+)?(?:-(?=[\p{L}\p{N}]))?/gu;

/** Words, numbers without thousands marks, the parts of CamelCase names, and hyphened words both in parts and joined. */
export function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let joined = '';
  for (const [raw] of text.matchAll(word)) {
    const isOpen = raw.endsWith('-');
    const token = isOpen ? raw.slice(0, -1) : raw;
    addToken(tokens, token);
    joined = joined || isOpen ? joined + token : '';
    if (!isOpen && joined) {
      if (joined.length <= 40) tokens.push(joined);
      joined = '';
    }
  }
  return tokens;
}

function addToken(tokens: string[], token: string): void {
  if (/^\d/.test(token)) {
    tokens.push(token.replace(/,(?=\d{3}\b)/g, ''));
    return;
  }
  const plain = token.replace(/['’](?:s|S)?$|['’]\p{L}+$/u, '').slice(0, 60);
  tokens.push(plain);
  if (/\p{Ll}\p{Lu}/u.test(plain)) tokens.push(...plain.split(/(?<=\p{Ll})(?=\p{Lu})/u));
}

/** A corpus repeats its words, and a stem costs more than a look into a table. */
const known = new Map<string, string | null>();
const mostKnown = 50_000;

/** The form in which a token is indexed; null for those that tell nothing. */
export function termOf(token: string): string | null {
  const found = known.get(token);
  if (found !== undefined) return found;
  if (known.size >= mostKnown) known.clear();
  const term = formOf(token);
  known.set(token, term);
  return term;
}

function formOf(token: string): string | null {
  const term = token.normalize('NFKC').toLowerCase();
  if (stopWords.has(term) || (term.length < 2 && !/\d/.test(term))) return null;
  return /^[a-z]{4,}$/.test(term) ? stemmer(term) : term;
}

/** The distinct terms of a query, in its order. */
export function termsOf(text: string): string[] {
  return [...new Set(tokensOf(text).map(termOf))].filter(term => term !== null);
}
