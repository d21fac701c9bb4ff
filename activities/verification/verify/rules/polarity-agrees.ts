import type { Rule } from '#activities/verification/verify/comparison';
import { waivedIn } from '#activities/verification/verify/polarity/conditions';
import { unansweredIn } from '#activities/verification/verify/polarity/unanswered';

/** Nothing is denied that the source affirms, nor affirmed that it denies. */
export const polarityAgrees: Rule = {
  name: 'polarity-agrees',
  run: ({ claim, evidence: { stated } }) => {
    const waived = waivedIn(claim, stated);
    if (waived)
      return [
        { rule: 'polarity-agrees', severity: 'conflict', detail: `"${waived}": the source makes it a condition` },
      ];
    const found = unansweredIn(claim, stated);
    if (!found) return [];
    const detail =
      found.side === 'claim'
        ? `the claim says "${found.cue}" where the source does not`
        : `the source says "${found.cue}" here and the claim does not`;
    return [{ rule: 'polarity-agrees', severity: 'conflict', detail, deniedBy: found.side }];
  },
};
