import type { Figures } from '#test/bench/define-benchmark';
import { assayVerifier } from '#test/bench/verify/assay-verifier';
import { evaluateVerifier } from '#test/bench/verify/evaluate-verifier';
import { type JudgedClaim, judgeAll } from '#test/bench/verify/judged-claim';
import { unseenFloors, verifierFloors } from '#test/bench/verify/verifier-floors';
import { readLabelledClaims } from '#test/labelled/claims/read-labelled-claims';

/** Some hundred claims are held against two corpora. */
const minutes = 5 * 60_000;

let figures: Figures;
let unseen: Figures;
beforeAll(async () => {
  const both = [...readLabelledClaims('test'), ...readLabelledClaims('unseen')];
  const judged = await judgeAll(assayVerifier(), both);
  const isUnseen = ({ labelled }: JudgedClaim) => labelled.id.includes('-unseen-');
  figures = evaluateVerifier(
    judged.filter(claim => !isUnseen(claim)),
    1,
  ).figures;
  unseen = evaluateVerifier(judged.filter(isUnseen), 1).figures;
}, minutes);

describe('the verifier, on claims it was not tuned on', () => {
  it.each(verifierFloors)('$says', ({ says, holds }) => {
    expect({ says, holds: holds(figures), figures }).toMatchObject({ says, holds: true });
  });

  it.each(unseenFloors)('on unseen claims: $says', ({ says, holds }) => {
    expect({ says, holds: holds(unseen), unseen }).toMatchObject({ says, holds: true });
  });

  it('tells confidences that are met within a tenth', () => {
    expect(figures['ece']).toBeLessThan(0.1);
  });
});
