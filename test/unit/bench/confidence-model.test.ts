import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import { calibratedConfidence } from '#shared/policies/calibration';
import { matchModel } from '#shared/policies/confidence-model';
import { draftedModel } from '#shared/policies/drafted-confidence-model';
import { fitMatchModel } from '#test/bench/calibration/fit-match-model';
import { draftedSource, matchSource, sourceOf } from '#test/bench/calibration/write-model';

const weightOf = (name: string) => matchModel.features.find(feature => feature.name === name)?.weight ?? 0;

describe('a model of confidence', () => {
  it.each([
    [matchSource, matchModel],
    [draftedSource, draftedModel],
  ])('is as its fitting wrote it: $constant', async (source, model) => {
    const written = await readFile(join(projectRoot, 'shared', 'policies', source.file), 'utf8');
    expect(written).toBe(sourceOf(source, model));
    expect(model.labels).toBeGreaterThanOrEqual(300);
    expect(model.platt.a).toBeLessThan(0);
  });
});

describe('the model of matches', () => {
  it('never believes less for more evidence, nor more for more against it', () => {
    for (const name of ['isCarried', 'carriedWords', 'independentSources'])
      expect(weightOf(name)).toBeGreaterThanOrEqual(0);
    for (const name of ['isDenied', 'conflicts', 'absences']) expect(weightOf(name)).toBeLessThanOrEqual(0);
  });

  it('believes more what a second publisher states as well', () => {
    const carried = { isCarried: 1, carriedFacts: 1, carriedWords: 6, isDenied: 0, conflicts: 0, isJoined: 0 };
    const [one = 1, two = 0] = [1, 2].map(independentSources =>
      calibratedConfidence(matchModel, { ...carried, independentSources }),
    );
    expect(two).toBeGreaterThan(one + 0.01);
  });

  it('puts what is carried above a half, and what is denied far below', () => {
    const even = { strength: 0.9, conflicts: 0, absences: 0, independentSources: 1 };
    expect(calibratedConfidence(matchModel, { ...even, isCarried: 1, isDenied: 0 })).toBeGreaterThan(0.6);
    expect(calibratedConfidence(matchModel, { ...even, isCarried: 0, isDenied: 1, conflicts: 1 })).toBeLessThan(0.35);
  });
});

describe('a fit of the model', () => {
  it('turns no sign around, even if the labels would', () => {
    const records = Array.from({ length: 60 }, (_, n) => ({
      features: { isCarried: n % 2, strength: (n % 7) / 7 },
      isRight: n % 2 === 0,
      group: `document-${n % 6}`,
    }));
    const model = fitMatchModel(records, [], '2026-01-01');
    expect(model).toMatchObject({ version: 'match-2026-01-01', labels: 60 });
    expect(model.features.filter(({ weight }) => weight < 0)).toEqual([]);
  });

  it('promises what is met where no rule was made', () => {
    const recordsOf = (carriedRight: number) =>
      Array.from({ length: 200 }, (_, n) => ({
        features: { isCarried: n % 2 },
        isRight: n % 2 === 1 ? n % 20 < carriedRight * 20 : n % 20 < 2,
        group: `document-${n % 10}`,
      }));
    const carried = (apart: ReturnType<typeof recordsOf>) =>
      calibratedConfidence(fitMatchModel(recordsOf(1), apart, '2026-01-01'), { isCarried: 1 });
    expect(carried([])).toBeGreaterThan(0.9);
    expect(carried(recordsOf(0.7))).toBeLessThan(0.75);
  });
});
