import { type FitSubject, sectionFit } from '#activities/synthesis/selection/section-fit';
import type { SectionId } from '#shared/contracts/section';

const number = { role: 'metric', subject: null, currency: null, unit: '%' } as const;

function fitOf(section: SectionId, body: string, more: Partial<FitSubject> = {}): number {
  return sectionFit(section, { body, kind: 'statement', numbers: [], subjects: [], ...more });
}

describe('a section takes evidence of its own sort', () => {
  it.each([
    [
      'go-to-market',
      'Two thirds of the orders come through dealers and retail partners.',
      'Annual recurring revenue: USD 70 million.',
    ],
    [
      'go-to-market',
      'The company sells directly to clinics.',
      'Log retention: 30 days on the free plan of the database.',
    ],
    [
      'go-to-market',
      'Customer acquisition costs EUR 6 per sign-up.',
      'Distributors must keep goods below eight degrees.',
    ],
    [
      'success-metrics',
      '38% of those who try it come back within a year.',
      'One unit handles up to 2,000 actions per second.',
    ],
    ['success-metrics', 'Customer satisfaction reached 4.7 of 5.', 'The library has 808,042 stars after its adoption.'],
    [
      'personas',
      'Clinic owners want to fill idle morning hours.',
      'The founder was among the creators of a database and uses it.',
    ],
    [
      'personas',
      'Compliance officers decide which tools may be used.',
      'The chief financial officer of the firm expects a loss.',
    ],
    [
      'trends-and-timing',
      'Orders rose again in the fourth quarter.',
      'The head founded her first clinic in 1998, a new trend.',
    ],
  ] as const)('%s: %s And not: %s', (section, fitting, other) => {
    expect(fitOf(section, fitting, { numbers: [number] })).toBeGreaterThan(0.25);
    expect(fitOf(section, other, { numbers: [number] })).toBe(0);
  });

  it('and prices are no law', () => {
    expect(fitOf('regulatory', 'The licence costs EUR 20 a month.', { kind: 'price' })).toBe(0);
    expect(fitOf('regulatory', 'The licence is required by law.', { kind: 'rule' })).toBeGreaterThan(0.25);
  });
});
