import type { Rule } from '#activities/verification/verify/comparison';
import { unfoundedIn } from '#activities/verification/verify/polarity/unfounded';

/** What a claim denies, something in the piece denies, limits or ends as well, in whatever words. */
export const denialsFounded: Rule = {
  name: 'denials-founded',
  run: ({ claim, evidence }) => {
    const cue = unfoundedIn(claim, evidence);
    if (!cue) return [];
    const detail = `the claim says "${cue}"; nothing in this passage denies anything`;
    return [{ rule: 'denials-founded', severity: 'missing', detail }];
  },
};
