import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { hasKin, sum } from '#activities/verification/verify/polarity/kin';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import { sharesIn, type ToldShare } from '#activities/verification/verify/told-shares';
import type { Word } from '#activities/verification/verify/words';

/** So much of the claim must the source tell with a share before it is the claim's, */
const least = 0.5;
/** this many words of a longer one, */
const leastWords = 1.6;
/** and nearly as much with another makes it doubtful whose the share is. */
const nearly = 0.8;

/** "Most", "few" and "all" are not told of a share that is none of these. */
export const sharesAgree: Rule = {
  name: 'shares-agree',
  run: ({ claim, evidence: { stated, isRow } }) => {
    const own = sharesIn(claim);
    if (isRow || !own.every(({ isWord }) => isWord)) return [];
    return own.flatMap((told): Issue[] => {
      const wanted = wordsFor(told, claim);
      const scored = sharesIn(stated).map(share => ({ share, score: scoreOf(share, wanted) }));
      const best = scored.toSorted((one, other) => other.score - one.score)[0];
      if (!best || best.share.isWord || fits(told, best.share)) return [];
      if (best.score < Math.min(leastWords, sum(wanted) / 2) || best.score < least * sum(wanted)) return [];
      const isOther = ({ share, score }: typeof best) =>
        fits(told, share) && (score >= best.score * nearly || tellsMore(share, best.share, wanted));
      if (scored.some(isOther)) return [];
      return [
        {
          rule: 'shares-agree',
          severity: 'conflict',
          detail: `the claim says "${told.text}" where the source says ${best.share.text}`,
        },
      ];
    });
  },
};

function wordsFor({ start, end }: ToldShare, claim: Statement): Word[] {
  return claim.words.filter(
    word => word.load === 1 && !(word.start < end && start < word.end) && !isFigureWord(word, claim),
  );
}

function scoreOf({ words, context }: ToldShare, wanted: readonly Word[]): number {
  return (
    sum(wanted.filter(word => hasKin(word, words))) +
    sum(wanted.filter(word => !hasKin(word, words) && hasKin(word, context))) / 2
  );
}

function fits(told: ToldShare, share: ToldShare): boolean {
  return share.low <= told.high && told.low <= share.high;
}

/** It has a word of the claim that the other has not. */
function tellsMore(share: ToldShare, other: ToldShare, wanted: readonly Word[]): boolean {
  return wanted.some(word => hasKin(word, share.words) && !hasKin(word, [...other.words, ...other.context]));
}
