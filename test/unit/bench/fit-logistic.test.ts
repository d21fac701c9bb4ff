import { logOddsOf } from '#shared/policies/calibration';
import { crossFit } from '#test/bench/calibration/cross-fit';
import { fitLogistic } from '#test/bench/calibration/fit-logistic';

const data = Array.from({ length: 200 }, (_, i) => {
  const telling = (i * 7919) % 100;
  const isRight = telling + ((i * 104_729) % 60) > 80;
  return { features: { telling, noise: (i * 31) % 17, constant: 3 }, isRight, group: `document-${i % 9}` };
});
const signs = { telling: 'free', noise: 'free', constant: 'free' } as const;

describe('a logistic regression', () => {
  it('finds what tells and leaves out what never varies', () => {
    const { features } = fitLogistic(data, signs);
    const weightOf = (name: string) => features.find(feature => feature.name === name)?.weight;
    expect(weightOf('telling')).toBeGreaterThan(1);
    expect(Math.abs(weightOf('noise') ?? 9)).toBeLessThan(0.5);
    expect(weightOf('constant')).toBeUndefined();
  });

  it('meets the share of labels on average, and gives the same twice', () => {
    const model = fitLogistic(data, signs);
    const told = data.map(({ features }) => 1 / (1 + Math.exp(-logOddsOf(model, features))));
    const right = data.filter(({ isRight }) => isRight).length;
    expect(told.reduce((sum, each) => sum + each, 0)).toBeCloseTo(right, 0);
    expect(fitLogistic(data, signs)).toEqual(model);
  });

  it('keeps a sign that is asked for, against the data', () => {
    const { features } = fitLogistic(data, { ...signs, telling: 'never-raises' });
    expect(features.find(({ name }) => name === 'telling')?.weight).toBeLessThanOrEqual(0);
  });

  it('leaves a weight that is given as it is, and fits the others beside it', () => {
    const given = [{ name: 'telling', mean: 0, scale: 1, weight: 0.05 }];
    const { features } = fitLogistic(data, { noise: 'free' }, given);
    expect(features.at(-1)).toEqual(given[0]);
    expect(features).toHaveLength(2);
  });
});

describe('a cross-fit', () => {
  it('scores each record once, by models that have not seen its document', () => {
    const scored = crossFit(data, signs);
    expect(scored).toHaveLength(data.length);
    const leaky = data.map((record, i) => ({ ...record, features: { document: i % 9 }, isRight: i % 9 > 4 }));
    const byDocument = crossFit(leaky, { document: 'free' });
    expect(new Set(byDocument.map(({ logOdds }) => logOdds)).size).toBe(9);
  });
});
