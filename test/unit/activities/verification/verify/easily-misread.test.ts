import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';

function verdictOf(source: string, claim: string): Verdict | undefined {
  const title = /^# (?<title>.+)$/mu.exec(source)?.groups?.['title'] ?? 'Notes';
  const read = documentOf(source, { title });
  const passages = read.passages.map(each =>
    each.text.startsWith('- ') ? { ...each, kind: 'list-item' as const } : each,
  );
  const [found] = verifyClaims(createGround([{ ...read, passages }], []), [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

const night = '# Ferry notes\n\n58% of the crossings started between 22:00 and 06:00.\n';
const wait = '# Ward notes\n\nThe p99 waiting time of the ward is 140 minutes, the p95 is 90.\n';
const engines =
  '# Pupils of schools, compared by pier.dev\n\nAcme.dev, Kite.dev and Lamp.dev each won pupils, without figures.\n';
const loan = `# Dam notes

- Vindal raised a first loan of EUR 7 million.
- On the same occasion it finished stage 1 of its dam, under the old licence, and opened a visitor centre.
- Nothing else is known.
`;
const patients = '# What 4,812 patients say\n\nWe asked patients of both hospitals in spring.\n';
const letter = `# Letter on leaks

We write to the Federal Dam Safety Board, as it asked.

Dear staff, we respond to your letter.

From June on, we will disclose the number of leaks of each dam.
`;
const gym = '# Gym notes\n\nPlus members swim.\n\nOnly Gold members can bring a guest to the sauna.\n';

describe('what is easily misread', () => {
  it.each([
    ['a time of the day', night, 'Most of the crossings, 58 percent, start between 10 pm and 6 am.'],
    ['a percentile', wait, 'At the 99th percentile the waiting time of the ward is 140 minutes.'],
    [
      'an address',
      engines,
      'The pier.dev comparison has Acme.dev, Kite.dev and Lamp.dev win pupils, but puts no figures on them.',
    ],
    [
      'an entry that goes on',
      loan,
      'Alongside its first loan of EUR 7 million, Vindal finished stage 1 of its dam and opened a visitor centre.',
    ],
    ['a count in the title', patients, 'Some 4,800 patients of both hospitals were asked in spring.'],
    ['whom it is written to', letter, 'The number of leaks of each dam will be disclosed to the FDSB from June on.'],
    ['those who are left out', gym, 'Plus members cannot bring a guest to the sauna.'],
  ])('is understood: %s', (_what, source, claim) => expect(verdictOf(source, claim)).toBe('supported'));

  it.each([
    ['a time of the day', night, 'Most of the crossings, 58 percent, start between 10 pm and 7 am.'],
    ['a half of the day', night, 'Most of the crossings, 58 percent, start between 10 am and 6 pm.'],
    ['a percentile', wait, 'At the 98th percentile the waiting time of the ward is 140 minutes.'],
    [
      'an amount of two entries',
      loan,
      'Alongside its first loan of EUR 9 million, Vindal finished stage 1 of its dam and opened a visitor centre.',
    ],
    ['a count', patients, 'Some 5,800 patients of both hospitals were asked in spring.'],
    ['another addressee', letter, 'The number of leaks of each dam will be disclosed to the NCPG from June on.'],
    ['those who may', gym, 'Gold members cannot bring a guest to the sauna.'],
    ['those who may not', gym, 'Plus members can bring a guest to the sauna.'],
  ])('is not exchanged: %s', (_what, source, claim) => expect(verdictOf(source, claim)).not.toBe('supported'));
});
