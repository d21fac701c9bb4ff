import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { unboundIn } from '#activities/verification/verify/polarity/bounds';
import { waivedIn } from '#activities/verification/verify/polarity/conditions';
import { dependenceTurned } from '#activities/verification/verify/polarity/dependence';
import { leavesOutItself, leavingOf, takesIn } from '#activities/verification/verify/polarity/excluded';
import { grantedIn } from '#activities/verification/verify/polarity/granted';
import { remainingIn } from '#activities/verification/verify/polarity/removals';
import { unsettledIn } from '#activities/verification/verify/polarity/settled';
import { easedIn } from '#activities/verification/verify/polarity/troubles';
import { type Unanswered, unansweredIn } from '#activities/verification/verify/polarity/unanswered';
import { untoldIn } from '#activities/verification/verify/polarity/untold';
import { isDeniedElsewhere, isRestDenied } from '#activities/verification/verify/reckoning/reckoned-figures';
import type { Statement } from '#activities/verification/verify/statement';

/** Nothing is denied that the source affirms, nor affirmed that it denies. */
export const polarityAgrees: Rule = {
  name: 'polarity-agrees',
  run: comparison => {
    const { claim, evidence } = comparison;
    const { stated } = evidence;
    const turned = turnedWord(claim, stated);
    if (turned) return [conflict(turned)];
    const untold = untoldIn(claim, evidence);
    if (untold) return [conflict(`the claim says "${untold}" of what the source says is not told`)];
    const left = leavingOf(claim, stated, evidence.near);
    if (left && leavesOutItself(claim, stated)) return [];
    if (left && takesIn(claim)) return [conflict(`the claim takes in what the source leaves out ("${left}")`)];
    const unbound = unboundIn(claim, stated);
    if (unbound) return [conflict(`the claim says "${unbound}" where the source has another bound`)];
    const found = unansweredIn(claim, stated);
    if (!found || isReckonedApart(found, comparison)) return [];
    const detail =
      found.side === 'claim'
        ? `the claim says "${found.cue}" where the source does not`
        : `the source says "${found.cue}" here and the claim does not`;
    return [{ ...conflict(detail), deniedBy: found.side }];
  },
};

function isReckonedApart({ cue, side }: Unanswered, comparison: Comparison): boolean {
  return side === 'claim' ? isRestDenied(comparison) : isDeniedElsewhere(cue, comparison);
}

/** Words of the claim that the source turns round, and what is told of them; the first counts. */
const turns = [
  { find: waivedIn, says: (word: string) => `"${word}": the source makes it a condition` },
  { find: unsettledIn, says: (word: string) => `the claim says "${word}"; the source settles it the other way` },
  { find: grantedIn, says: (word: string) => `the claim says "${word}" of what the source denies` },
  { find: remainingIn, says: (word: string) => `the claim says "${word}" of what the source ends` },
  { find: easedIn, says: (word: string) => `the claim says "${word}" of what the source has trouble with` },
  {
    find: dependenceTurned,
    says: (word: string) => `the claim says "${word}"; the source says otherwise of what depends on what`,
  },
];

function turnedWord(claim: Statement, stated: Statement): string | null {
  for (const { find, says } of turns) {
    const word = find(claim, stated);
    if (word) return says(word);
  }
  return null;
}

function conflict(detail: string): Issue {
  return { rule: 'polarity-agrees', severity: 'conflict', detail };
}
