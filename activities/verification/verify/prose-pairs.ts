import { slotsOf } from '#activities/verification/verify/amount-slots';
import { comparedAmong } from '#activities/verification/verify/compared-figures';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import type { Weighed } from '#activities/verification/verify/find-support';
import { type Statement, statementOf } from '#activities/verification/verify/statement';
import { comparisonsIn } from '#activities/verification/verify/told-comparisons';

/** Passages that speak most of a claim; more are not looked into. */
const most = 8;

/** A sentence of one passage and one of another: what a claim compares. */
export interface ProsePair extends EvidenceSpan {
  readonly parts: readonly [EvidenceSpan, EvidenceSpan];
}

/** The sentences of different passages of one document that have the two amounts of each comparison of a claim. */
export function prosePairs(claim: Statement, weighed: readonly Weighed[]): ProsePair[] {
  const comparisons = comparisonsIn(claim);
  if (comparisons.length === 0) return [];
  const prose = weighed.filter(({ evidence }) => !evidence.isRow).toSorted((a, b) => b.strength - a.strength);
  const passages = [...new Set(prose.map(({ evidence }) => evidence.passages[0]))].slice(0, most);
  const sentences = prose
    .map(({ evidence }) => evidence)
    .filter(each => isSentence(each) && passages.includes(each.passages[0]));
  return Object.values(Object.groupBy(sentences, ({ source }) => source.id)).flatMap((own = []) =>
    comparisons.flatMap(told => {
      const found = comparedAmong(told, own.flatMap(slotsOf));
      const [one, other] = [found?.first, found?.second].map(slot => own.find(each => each.stated === slot?.stated));
      return found?.isSo && one && other && one.passages[0] !== other.passages[0] ? pairOf(...inOrder(one, other)) : [];
    }),
  );
}

function isSentence({ passages, stated: { text, sentenceAt } }: EvidenceSpan): boolean {
  return passages.length === 1 && sentenceAt(text.trimEnd().length - 1) === 0;
}

function inOrder(one: EvidenceSpan, other: EvidenceSpan): [EvidenceSpan, EvidenceSpan] {
  return (one.passages[0]?.start ?? 0) <= (other.passages[0]?.start ?? 0) ? [one, other] : [other, one];
}

function pairOf(one: EvidenceSpan, other: EvidenceSpan): ProsePair[] {
  const own = new Set([one, other].flatMap(({ siblings }) => siblings.map(each => each.own)));
  return [
    {
      ...one,
      passages: [...one.passages, ...other.passages],
      quotes: [...one.quotes, ...other.quotes],
      stated: statementOf(`${one.stated.text}\n\n${other.stated.text}`),
      near: statementOf([...new Set([one.near.text, other.near.text])].join('\n')),
      siblings: [...one.siblings, ...other.siblings].map(each => ({
        own: each.own,
        others: each.others.filter(value => !own.has(value)),
      })),
      parts: [one, other],
    },
  ];
}
