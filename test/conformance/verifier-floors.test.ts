import type { Figures } from '#test/bench/define-benchmark';
import { assayVerifier } from '#test/bench/verify/assay-verifier';
import { catchChanges } from '#test/bench/verify/catch-changes';
import { evaluateVerifier } from '#test/bench/verify/evaluate-verifier';
import { type JudgedClaim, judgeAll } from '#test/bench/verify/judged-claim';
import {
  freshFloors,
  industryFloors,
  proseFloors,
  unseenFloors,
  verifierFloors,
} from '#test/bench/verify/verifier-floors';
import type { ClaimPart } from '#test/labelled/claims/labelled-claim';
import { readLabelledClaims } from '#test/labelled/claims/read-labelled-claims';
import { readIndustryClaims, readProseClaims } from '#test/labelled/industries/read-industry-claims';

/** Some hundred claims are held against two corpora. */
const minutes = 5 * 60_000;

const parts = ['test', 'unseen', 'fresh'] as const satisfies readonly ClaimPart[];
const figures = new Map<ClaimPart | 'industries' | 'prose', Figures>();
beforeAll(async () => {
  const judged = await judgeAll(assayVerifier(), parts.flatMap(readLabelledClaims));
  const of = (part: ClaimPart) => judged.filter(({ labelled: { id } }: JudgedClaim) => id.includes(`-${part}-`));
  for (const part of parts) figures.set(part, evaluateVerifier(of(part), 1).figures);
  const foreign = await judgeAll(assayVerifier(), readIndustryClaims('test'));
  figures.set('industries', evaluateVerifier(foreign, 1).figures);
  const talk = await judgeAll(assayVerifier(), readProseClaims('test'));
  figures.set('prose', evaluateVerifier(talk, 1).figures);
}, minutes);

const floors = [
  ...verifierFloors.map(floor => ({ part: 'test', ...floor }) as const),
  ...unseenFloors.map(floor => ({ part: 'unseen', ...floor }) as const),
  ...freshFloors.map(floor => ({ part: 'fresh', ...floor }) as const),
  ...industryFloors.map(floor => ({ part: 'industries', ...floor }) as const),
  ...proseFloors.map(floor => ({ part: 'prose', ...floor }) as const),
];

describe('the verifier, on claims it was not tuned on', () => {
  it.each(floors)('on the part $part: $says', ({ part, says, holds }) => {
    const own = figures.get(part) ?? {};
    expect({ says, holds: holds(own), own }).toMatchObject({ says, holds: true });
  });

  it(
    'catches what a machine changes in claims that it accepts',
    async () => {
      const caught = await catchChanges(readLabelledClaims('test'));
      const least = {
        ...{ largerCaught: 0.95, tenfoldCaught: 0.95, unitCaught: 0.95, nextYearCaught: 0.92 },
        ...{ exchangedCaught: 0.75, sameTextCaught: 0.7, deniedCaught: 0.8 },
      };
      const missed = Object.entries(least).filter(([how, share]) => !(Number(caught[how] ?? 0) >= share));
      expect({ missed, caught }).toMatchObject({ missed: [] });
    },
    minutes,
  );

  it('tells confidences that are met within a tenth', () => {
    expect(figures.get('test')?.['ece']).toBeLessThan(0.1);
  });
});
