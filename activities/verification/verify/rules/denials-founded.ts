import type { Rule } from '#activities/verification/verify/comparison';
import { unfoundedIn } from '#activities/verification/verify/polarity/unfounded';
import { isRestDenied } from '#activities/verification/verify/reckoning/reckoned-figures';

/** What a claim denies, something in the piece denies, limits or ends as well, in whatever words. */
export const denialsFounded: Rule = {
  name: 'denials-founded',
  run: comparison => {
    const cue = unfoundedIn(comparison.claim, comparison.evidence);
    if (!cue || isRestDenied(comparison)) return [];
    const detail = `the claim says "${cue}"; nothing in this passage denies anything`;
    return [{ rule: 'denials-founded', severity: 'missing', detail }];
  },
};
