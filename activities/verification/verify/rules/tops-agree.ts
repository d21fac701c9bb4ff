import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { stemOf } from '#activities/verification/verify/lexicon';
import { hasKin, sum } from '#activities/verification/verify/polarity/kin';
import { sharesIn } from '#activities/verification/verify/told-shares';
import { type ToldTop, topsIn } from '#activities/verification/verify/told-tops';

/** What is the most or the main of its kind in the claim is so in the source, and no other is. */
export const topsAgree: Rule = {
  name: 'tops-agree',
  run: comparison => {
    if (comparison.evidence.isRow) return [];
    return topsIn(comparison.claim)
      .flatMap(top => otherHolder(top, comparison) ?? largerShare(top, comparison) ?? [])
      .slice(0, 1)
      .map((other): Issue => ({ rule: 'tops-agree', severity: 'conflict', detail: `the source has "${other}" there` }));
  },
};

/** The source says the same of another, and has this one beside it. */
function otherHolder({ rank, holder }: ToldTop, { evidence: { stated } }: Comparison): string | null {
  const same = topsIn(stated).filter(top => isSame(top.rank, rank));
  if (same.length === 0 || same.some(top => holder.some(word => hasKin(word, top.holder)))) return null;
  const telling = holder.filter(({ load }) => load === 1);
  return telling.length > 0 && telling.every(word => hasKin(word, stated.words)) ? (same[0]?.text ?? null) : null;
}

function isSame(one: string, other: string): boolean {
  return stemOf(one) === stemOf(other) || (main.test(one) && main.test(other));
}

const main =
  /^(?:main|chief|leading|primary|top|number one|biggest|largest|most (?:common|frequent|popular|important|cited|often))$/u;

/** The source gives shares in one sentence, and another has more. */
function largerShare({ rank, holder }: ToldTop, { evidence: { stated } }: Comparison): string | null {
  if (!main.test(rank)) return null;
  const shares = sharesIn(stated).filter(({ isWord }) => !isWord);
  const own = shares
    .map(share => ({ share, score: sum(holder.filter(word => hasKin(word, share.words))) }))
    .toSorted((a, b) => b.score - a.score)[0];
  if (!own || own.score === 0 || own.score < sum(holder) / 2) return null;
  const { share } = own;
  const isBeside = stated.sentenceAt(share.start);
  const more = shares.find(
    other =>
      stated.sentenceAt(other.start) === isBeside &&
      other.low > share.high &&
      !holder.some(word => word.load === 1 && hasKin(word, other.words)),
  );
  return more ? more.text : null;
}
