import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { unboundIn } from '#activities/verification/verify/polarity/bounds';
import { waivedIn } from '#activities/verification/verify/polarity/conditions';
import { dependenceTurned } from '#activities/verification/verify/polarity/dependence';
import { leavesOutItself, leavingOf, takesIn } from '#activities/verification/verify/polarity/excluded';
import { grantedIn } from '#activities/verification/verify/polarity/granted';
import { remainingIn } from '#activities/verification/verify/polarity/removals';
import { unsettledIn } from '#activities/verification/verify/polarity/settled';
import { easedIn } from '#activities/verification/verify/polarity/troubles';
import { unansweredIn } from '#activities/verification/verify/polarity/unanswered';
import { untoldIn } from '#activities/verification/verify/polarity/untold';
import { isRestDenied } from '#activities/verification/verify/reckoning/reckoned-figures';

/** Nothing is denied that the source affirms, nor affirmed that it denies. */
export const polarityAgrees: Rule = {
  name: 'polarity-agrees',
  run: comparison => {
    const { claim, evidence } = comparison;
    const { stated } = evidence;
    const waived = waivedIn(claim, stated);
    if (waived) return [conflict(`"${waived}": the source makes it a condition`)];
    const unsettled = unsettledIn(claim, stated);
    if (unsettled) return [conflict(`the claim says "${unsettled}"; the source settles it the other way`)];
    const granted = grantedIn(claim, stated);
    if (granted) return [conflict(`the claim says "${granted}" of what the source denies`)];
    const remaining = remainingIn(claim, stated);
    if (remaining) return [conflict(`the claim says "${remaining}" of what the source ends`)];
    const eased = easedIn(claim, stated);
    if (eased) return [conflict(`the claim says "${eased}" of what the source has trouble with`)];
    const untied = dependenceTurned(claim, stated);
    if (untied) return [conflict(`the claim says "${untied}"; the source says otherwise of what depends on what`)];
    const untold = untoldIn(claim, evidence);
    if (untold) return [conflict(`the claim says "${untold}" of what the source says is not told`)];
    const left = leavingOf(claim, stated, evidence.near);
    if (left && leavesOutItself(claim, stated)) return [];
    if (left && takesIn(claim)) return [conflict(`the claim takes in what the source leaves out ("${left}")`)];
    const unbound = unboundIn(claim, stated);
    if (unbound) return [conflict(`the claim says "${unbound}" where the source has another bound`)];
    const found = unansweredIn(claim, stated);
    if (!found || (found.side === 'claim' && isRestDenied(comparison))) return [];
    const detail =
      found.side === 'claim'
        ? `the claim says "${found.cue}" where the source does not`
        : `the source says "${found.cue}" here and the claim does not`;
    return [{ ...conflict(detail), deniedBy: found.side }];
  },
};

function conflict(detail: string): Issue {
  return { rule: 'polarity-agrees', severity: 'conflict', detail };
}
