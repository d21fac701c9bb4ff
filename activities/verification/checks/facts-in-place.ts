import { defineCheck, fatal, type Objection } from '#activities/verification/checks/define-check';
import { wordTokens } from '#activities/verification/evidence/closeness';
import { findDates } from '#shared/text/dates';
import { findGeographies } from '#shared/text/geographies';
import { findNames } from '#shared/text/names';
import { findQuantities } from '#shared/text/quantities';
import { contentWords } from '#shared/text/similarity';

type Sort = 'amount' | 'date' | 'name';
interface Fact {
  readonly sort: Sort;
  readonly key: string;
  readonly text: string;
  /** Words before it, nearest first, and after it; other facts of its sort are masked. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const reach = 4;
/** One content word more of agreement with another fact's place than with one's own. */
const margin = 1;

/** Two numbers, years or names of one sentence have not changed places. */
export default defineCheck({
  name: 'facts-in-place',
  shows: 'numbers, years and names stand where the source has them',
  appliesTo: claim => /\p{N}|\p{Lu}/u.test(claim.text),
  run: ({ body, prose }) => {
    if (prose === '') return [];
    const there = factsOf(prose);
    return factsOf(body).flatMap(fact =>
      objection(
        fact,
        there.filter(other => other.sort === fact.sort),
      ),
    );
  },
});

function objection(fact: Fact, there: readonly Fact[]): Objection[] {
  const own = there.filter(other => other.key === fact.key);
  const others = there.filter(other => other.key !== fact.key);
  if (own.length === 0 || others.length === 0) return [];
  const best = (facts: readonly Fact[]) => Math.max(...facts.map(other => agreement(fact, other)));
  if (best(others) - best(own) < margin) return [];
  const [taken] = [...others].sort((a, b) => agreement(fact, b) - agreement(fact, a));
  return [fatal(`${fact.text} stands elsewhere in the source; here it has ${taken?.text}`)];
}

function agreement(a: Fact, b: Fact): number {
  return common(a.before, b.before) + common(a.after, b.after);
}

/** Weight of the equal words from the fact outwards: a content word counts full, others half. */
function common(a: readonly string[], b: readonly string[]): number {
  let weight = 0;
  for (let i = 0; i < Math.min(a.length, b.length) && a[i] === b[i]; i++)
    weight += contentWords(a[i] ?? '').length > 0 ? 1 : 0.5;
  return weight;
}

function factsOf(text: string): Fact[] {
  const amounts = findQuantities(text).map(q => ({
    ...span(q),
    sort: 'amount' as const,
    key: JSON.stringify([q.value, q.low, q.high, q.unit]),
  }));
  const dates = findDates(text).map(date => ({ ...span(date), sort: 'date' as const, key: date.iso }));
  const places = findGeographies(text).map(place => ({
    ...span(place),
    sort: 'name' as const,
    key: place.name.toLowerCase(),
  }));
  const names = findNames(text).map(name => ({ ...span(name), sort: 'name' as const, key: name.text.toLowerCase() }));
  return [amounts, dates, [...places, ...names]].flatMap(sort => inPlace(text, sort));
}

function span({ start, end, text }: { start: number; end: number; text: string }): {
  start: number;
  end: number;
  text: string;
} {
  return { start, end, text };
}

function inPlace(
  text: string,
  facts: readonly { start: number; end: number; text: string; sort: Sort; key: string }[],
): Fact[] {
  const tokens = wordTokens(text);
  const isMasked = (token: { start: number; end: number }) =>
    facts.some(fact => fact.start < token.end && token.start < fact.end);
  const words = tokens.map(token => ({ ...token, word: isMasked(token) ? '#' : token.word }));
  return facts.map(({ sort, key, start, end, text: written }) => ({
    sort,
    key,
    text: written,
    before: words
      .filter(token => token.end <= start)
      .slice(-reach)
      .map(token => token.word)
      .reverse(),
    after: words
      .filter(token => token.start >= end)
      .slice(0, reach)
      .map(token => token.word),
  }));
}
