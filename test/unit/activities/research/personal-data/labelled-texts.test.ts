import { personalKinds } from '#activities/research/personal-data/personal-span';
import { type LabelledText, readLabelledTexts } from '#test/labelled/personal-data/read-labelled-texts';
import { precisionOf, recallOf, scoreTexts } from '#test/labelled/personal-data/score-texts';

/** Below what was measured on the half that nothing was tuned on. */
const floors = {
  'e-mail': { recall: 0.98, precision: 0.97 },
  phone: { recall: 0.98, precision: 0.97 },
  id: { recall: 0.98, precision: 0.97 },
  name: { recall: 0.93, precision: 0.92 },
} as const;

const test = readLabelledTexts('test');

describe('the labelled texts', () => {
  const all = [...readLabelledTexts('tuning'), ...test];

  it('are at least 250 with 400 places, and half of them hold none', () => {
    const without = all.filter(({ places }) => places.length === 0);
    expect(all.length).toBeGreaterThanOrEqual(250);
    expect(placesIn(all)).toBeGreaterThanOrEqual(400);
    expect(without.length).toBeGreaterThan(100);
  });

  it('stand in one half only, under names of their own', () => {
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

describe('personal data in the test half', () => {
  it.each(personalKinds)('is found and told apart from all else: %s', async kind => {
    const { scores } = await scoreTexts(test);
    expect(recallOf(scores[kind])).toBeGreaterThanOrEqual(floors[kind].recall);
    expect(precisionOf(scores[kind])).toBeGreaterThanOrEqual(floors[kind].precision);
  });
});

function placesIn(texts: readonly LabelledText[]): number {
  return texts.reduce((sum, { places }) => sum + places.length, 0);
}
