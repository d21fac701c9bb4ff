import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { CheckedClaim } from '#shared/contracts/claim-check';
import { documentOf } from '../support/make-library.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const title = 'Notes of the harbour';
const verdictOf = verdictOnNotes(title);

function judge(source: string, claim: string): CheckedClaim | undefined {
  const ground = createGround([documentOf(`# ${title}\n\n${source}\n`, { title })], []);
  const [found] = verifyClaims(ground, [{ id: 'c', claim }]);
  return found?.checked;
}

const trains = 'Trains of the night line run through the tunnel; day trains take the ridge.';
const samples = 'The lab keeps samples of the spring for a decade in a freezer at the institute.';
const moorings = 'A licence from the harbour office is part of every application for a mooring.';

/** True, told in words of its own, and at odds with the source by a word that rules cannot see through. */
const retold: readonly (readonly [source: string, claim: string])[] = [
  [trains, 'By day no trains go through the tunnel; those of the night line do.'],
  [samples, 'Samples of the spring are not thrown away by the lab for a decade and lie in a freezer.'],
  [moorings, 'Whoever applies for a mooring must hold a licence from the harbour office.'],
];

/** The source's own words with one of them changed. */
const changed: readonly (readonly [source: string, claim: string])[] = [
  [trains, 'Trains of the night line do not run through the tunnel; day trains take the ridge.'],
  [samples, 'The lab keeps no samples of the spring in a freezer at the institute.'],
  ['The council has approved the bridge.', 'The council has not approved the bridge.'],
];

/** Words of denial put into what a passage tells that denies nothing, each word of it told otherwise or left out. */
const unfounded: readonly (readonly [source: string, claim: string])[] = [
  [
    'Finance chief Paal Reitan said 240 jobs would go in the division by the end of June, most of them in Bergen.',
    'The division will not shed 240 jobs by the end of June, mainly in Bergen, its finance chief Paal Reitan announced.',
  ],
  ['Jon and Ada share the lease of the boathouse.', 'Ada has never had a share in the lease of the boathouse.'],
];

/** The same of what denies by another word. */
const founded: readonly (readonly [source: string, claim: string])[] = [
  ['The quay refuses barges of more than 40 metres.', 'The quay does not take barges of more than 40 metres.'],
  ['Only members moor at the east quay.', 'At the east quay nobody but members moors.'],
  ['The crane failed the inspection in May.', 'In May the crane did not pass the inspection.'],
];

/** Told anew, and with another fact. */
const otherFacts: readonly (readonly [source: string, claim: string])[] = [
  [samples, 'Samples of the spring are not thrown away by the lab for two decades and lie in a freezer.'],
  [moorings, 'Whoever applies for a mooring must hold a licence from the Brackwater office.'],
  [
    'A licence from the harbour office has been part of every application for a mooring since 2019.',
    'Since 2016 whoever applies for a mooring must hold a licence from the harbour office.',
  ],
];

describe('a claim that only a doubt keeps back', () => {
  it.each(retold)('is neither taken nor rejected where it is told anew: %s / %s', (source, claim) => {
    const checked = judge(source, claim);
    expect(checked).toMatchObject({ verdict: 'partly', quotes: [{ quote: source }] });
    expect(checked?.reasons[0]).toMatch(/in other words; what needs a look/u);
    expect(checked?.reasons.length).toBeGreaterThan(1);
    expect(checked?.confidence).toBeLessThan(0.5);
  });

  it.each(changed)('is contradicted where it has the words of the source: %s / %s', (source, claim) =>
    expect(verdictOf(source, claim)).toBe('contradicted'),
  );

  it.each(otherFacts)('is rejected where a fact differs as well: %s / %s', (source, claim) =>
    expect(verdictOf(source, claim)).toMatch(/^(?:unsupported|contradicted)$/u),
  );

  it.each(unfounded)('is not taken where nothing is denied: %s / %s', (source, claim) =>
    expect(verdictOf(source, claim)).not.toBe('supported'),
  );

  it.each(founded)('is none where the source denies by another word: %s / %s', (source, claim) =>
    expect(verdictOf(source, claim)).toBe('supported'),
  );

  it('is less sure than one that is carried, and surer than one that is contradicted', () => {
    const confidences = [
      'The night line has its trains go through the tunnel.',
      'By day no trains go through the tunnel; those of the night line do.',
      'Trains of the night line do not run through the tunnel; day trains take the ridge.',
    ].map(claim => judge(trains, claim)?.confidence ?? 0);
    expect(confidences).toEqual(confidences.toSorted((one, other) => other - one));
    expect(new Set(confidences).size).toBe(3);
  });
});
