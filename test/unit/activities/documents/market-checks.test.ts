import { runChecks } from '#activities/documents/checks/run-checks';
import type { MarketNumber } from '#shared/contracts/claim';
import type { Estimate } from '#shared/contracts/estimate';
import type { Mrd } from '#shared/contracts/mrd';
import { assemblyWithEstimates, fixtureMrd, fixtureParts } from './fixture-mrd.js';

const { texts } = fixtureParts();
const sound = fixtureMrd({ assembly: assemblyWithEstimates });
const checked = (mrd: Mrd) => runChecks({ mrd, texts });
const failed = (mrd: Mrd) =>
  checked(mrd)
    .filter(({ passed }) => !passed)
    .map(({ id }) => id);

/** One number of the claims, other than it was. */
function withNumber(id: string, change: Partial<MarketNumber>): Mrd {
  const claims = sound.claims.map(claim => ({
    ...claim,
    numbers: claim.numbers.map(number => (number.id === id ? { ...number, ...change } : number)),
  }));
  return { ...sound, claims, marketNumbers: claims.flatMap(({ numbers }) => numbers) };
}

function withEstimate(at: number, change: Partial<Estimate>): Mrd {
  const figures = (sound.estimates?.figures ?? []).map((each, place) => (place === at ? { ...each, ...change } : each));
  return { ...sound, estimates: { figures, missing: [] } };
}

function inputsOf(at: number, values: Record<string, number>): Estimate['inputs'] {
  const inputs = sound.estimates?.figures[at]?.inputs ?? [];
  return inputs.map(each => ({ ...each, value: values[each.name] ?? each.value }));
}

/** All like the assumed one. */
function withEstimates(changes: readonly Partial<Estimate>[]): Mrd {
  const [, like] = sound.estimates?.figures ?? [];
  const figures = changes.flatMap((change, at) => (like ? [{ ...like, ...change, id: `estimate-${at + 1}` }] : []));
  return { ...sound, estimates: { figures, missing: [] } };
}

describe('checks of market numbers', () => {
  it('all pass on a document with sound estimates', () => expect(failed(sound)).toEqual([]));

  it.each<[string, string, Mrd]>([
    ['a value lies outside its range', 'ranges-are-sound', withNumber('market-size-2-n1', { high: 1 })],
    [
      'a stated growth does not lead from size to size',
      'growth-fits-sizes',
      withNumber('market-size-3-n3', { value: 39 }),
    ],
    [
      'a number is in another currency than its words',
      'units-match-texts',
      withNumber('market-size-1-n1', { currency: 'EUR', unit: 'EUR' }),
    ],
    ['an estimate is not what its formula gives', 'formulas-recompute', withEstimate(0, { value: 60 })],
    [
      'an estimated SAM is larger than an estimated TAM',
      'market-sizes-in-order',
      withEstimates([
        { role: 'tam', metric: 'All' },
        {
          role: 'sam',
          metric: 'Served',
          low: 7.63e9 * 0.01,
          high: 7.63e9 * 0.06,
          inputs: inputsOf(1, { reach_high: 6 }),
        },
      ]),
    ],
    ['an estimate comes out in another unit', 'formulas-recompute', withEstimate(1, { currency: 'EUR', unit: 'EUR' })],
    [
      'an estimate names an input that is not there',
      'formulas-recompute',
      withEstimate(0, { formula: 'size_1999 * 2' }),
    ],
    ['an assumption is called estimated', 'estimates-are-not-cited', withEstimate(1, { method: 'estimated' })],
    ['an assumption has one value', 'estimates-are-not-cited', withEstimate(1, { value: 5 })],
    [
      'an estimate rests on a number that its claim does not state',
      'estimates-are-not-cited',
      withEstimate(0, {
        inputs: (sound.estimates?.figures[0]?.inputs ?? []).map(each => ({ ...each, value: each.value * 2 })),
      }),
    ],
    [
      'an estimate rests on a claim that is not published',
      'estimates-are-not-cited',
      withEstimate(0, {
        inputs: (sound.estimates?.figures[0]?.inputs ?? []).map(each => ({ ...each, claimId: 'go-to-market-1' })),
      }),
    ],
    [
      'the summary tells a number that nobody states',
      'estimates-are-not-cited',
      {
        ...sound,
        sections: sound.sections.map(each =>
          each.id === 'executive-summary'
            ? { ...each, claimIds: ['market-size-5'], groups: [{ heading: null, claimIds: ['market-size-5'] }] }
            : each,
        ),
      },
    ],
    [
      'one party gives two values for one thing',
      'one-metric-one-value',
      withNumber('market-size-6-n1', { year: '2025' }),
    ],
    [
      'two publishers do and it is not shown',
      'one-metric-one-value',
      { ...withNumber('market-size-6-n2', { year: '2025' }), disagreements: [] },
    ],
  ])('when %s, %s fails', (_what, check, mrd) => expect(failed(mrd)).toEqual([check]));

  it('tell both values, and how many contradictions are shown', () => {
    const detail = checked(withNumber('market-size-3-n3', { value: 39 })).find(
      ({ id }) => id === 'growth-fits-sizes',
    )?.detail;
    expect(detail).toContain('39%');
    expect(detail).toContain('139.0% a year');
  });

  it('tell the ratio of top-down to bottom-up, and fail when it is absurd', () => {
    const [som] = (sound.estimates?.figures ?? []).slice(1);
    if (!som) throw new TypeError('no figure');
    const whole = { ...som, id: 'e-1', role: 'tam' as const, value: 5e9, low: null, high: null };
    const counted = (value: number) => ({
      ...whole,
      id: 'e-2',
      value,
      inputs: som.inputs.map(each => ({ ...each, name: 'customers' })),
    });
    const detail = (value: number) =>
      checked({ ...sound, estimates: { figures: [whole, counted(value)], missing: [] } }).find(
        ({ id }) => id === 'top-down-meets-bottom-up',
      );
    expect(detail(2e9)).toMatchObject({ passed: true, detail: expect.stringContaining('a ratio of 2.5 to 1') });
    expect(detail(2e8)).toMatchObject({ passed: false, detail: expect.stringContaining('a ratio of 25 to 1') });
  });
});
