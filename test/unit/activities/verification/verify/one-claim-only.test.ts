import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const sites = Array.from({ length: 14 }, (_, n) => `${n + 11} ovens in ${String.fromCharCode(65 + n)}town`);
const text = `Nordbrot runs ${sites.join(', ')}. Nordbrot sells rye bread to schools.`;
const ground = createGround([documentOf(`# Nordbrot\n\n${text}\n`, { title: 'Nordbrot' })], []);

function checked(claim: string) {
  const [found] = verifyClaims(ground, [{ id: 'c', claim }]);
  return found?.checked;
}

describe('a text that states many things', () => {
  it.each([
    ['figures', `Nordbrot runs ${sites.join(', ')}.`, /^not checked: it has 14 figures, and one claim may have 12; /u],
    [
      'words',
      'Nordbrot sells rye bread to schools. '.repeat(22),
      /^not checked: it has 132 words, and one claim may /u,
    ],
  ])('is not judged as one claim, and is told why: %s', (_, claim, reason) => {
    const found = checked(claim);
    expect(found).toMatchObject({ verdict: 'unsupported', quotes: [], sources: [] });
    expect(found?.reasons).toEqual([expect.stringMatching(reason)]);
    expect(found?.reasons[0]).toContain('make a claim of each thing it states');
    expect(found?.confidence).toBeLessThan(0.5);
  });

  it('is judged when it is short enough', () => {
    expect(checked(`Nordbrot runs ${sites.slice(0, 3).join(', ')}.`)?.verdict).toBe('supported');
    expect(checked('Nordbrot sells rye bread to schools.')?.verdict).toBe('supported');
  });
});
