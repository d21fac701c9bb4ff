import type { OfferedPassage, SourceNote } from '#activities/synthesis/drafting-input';
import { rowCandidates } from '#activities/synthesis/rows/row-candidates';

const source: SourceNote = {
  id: 'src-000000000000',
  title: 'A table',
  publisher: null,
  publishedAt: null,
  kind: 'dataset',
};

function told(fields: Record<string, string>, kind: OfferedPassage['kind'] = 'csv-row') {
  const text = Object.values(fields).join(',');
  const passage: OfferedPassage = {
    index: 0,
    sourceId: source.id,
    order: 0,
    kind,
    start: 0,
    end: text.length,
    text,
    headings: [],
    fields,
    leadIn: null,
    hits: [],
  };
  return rowCandidates(passage, source);
}

describe('a row told as a sentence', () => {
  it.each([
    [
      {
        vendor: 'Acme Cloud',
        plan: 'Basic',
        metric: 'plan fee floor',
        value: '100',
        unit: 'plan',
        currency: 'USD',
        billing_period: 'month',
        publisher: 'Acme',
      },
      'Acme Cloud, Basic, plan fee floor: USD 100 per month.',
    ],
    [
      {
        vendor: 'Acme Cloud',
        metric: 'action price',
        value: '50',
        unit: 'million actions',
        currency: 'USD',
        billing_period: 'month',
      },
      'Acme Cloud, action price: USD 50 per million actions.',
    ],
    [
      {
        metric: 'pet food market',
        value: '3.9',
        unit: 'billion',
        currency: 'GBP',
        year: '2024',
        region: 'United Kingdom',
        cagr_percent: '6',
        cagr_period: '2024-2030',
        publisher: 'Bark Weekly',
        attributed_to: 'Petstat',
      },
      'Pet food market: GBP 3.9 billion in 2024 (United Kingdom), growth 6% a year 2024-2030, according to Petstat as given by Bark Weekly.',
    ],
    [
      {
        claim: 'agents in production',
        value: '57',
        unit: 'percent',
        population: 'large companies',
        sample_size: '1340',
        publisher: 'surveys.example',
      },
      'Agents in production: 57% of large companies, according to surveys.example; sample size 1,340.',
    ],
    [
      {
        project: 'LangThing',
        metric: 'GitHub stars',
        value: '47800',
        unit: 'stars',
        as_of: '2026-04',
        publisher: 'datarow',
      },
      'LangThing, GitHub stars: 47,800 (as of 2026-04), according to datarow.',
    ],
    [
      {
        company: 'Acme',
        period: 'Q3 2022',
        metric: 'revenue',
        value: '60.255',
        unit: 'million',
        currency: 'USD',
        note: 'unaudited',
        publisher: 'Portal',
      },
      'Acme, revenue: USD 60.255 million in Q3 2022, according to Portal (unaudited).',
    ],
    [{ Item: 'Net loss', 'Q3 2024': 'USD 21.1 million' }, 'Net loss: USD 21.1 million in Q3 2024.'],
    [{ Year: '2026', 'Agent spending, USD billion': '206.5' }, 'Agent spending: USD 206.5 billion in 2026.'],
    [
      {
        store: 'Phone Store',
        topic: 'refunds',
        fact: 'Refunds are paid within fourteen days of the request by the customer.',
        date: '2024-05',
      },
      'Phone Store, refunds (2024-05): Refunds are paid within fourteen days of the request by the customer.',
    ],
  ])('%j', (fields, sentence) => {
    expect(told(fields).map(candidate => candidate.text)).toEqual([sentence]);
  });

  it('applies the scale without rounding errors', () => {
    const [candidate] = told({ metric: 'market', value: '60.255', unit: 'million', currency: 'USD' });
    expect(candidate?.numbers[0]).toMatchObject({ value: 60_255_000, unit: 'USD', currency: 'USD', role: 'size' });
  });

  it('keeps the two ends of a range', () => {
    const [candidate] = told({
      metric: 'market',
      low: '7.9',
      high: '8.0',
      unit: 'billion',
      currency: 'USD',
      year: '2025',
    });
    expect(candidate?.numbers[0]).toMatchObject({ value: null, low: 7_900_000_000, high: 8_000_000_000, year: '2025' });
  });

  it("calls a vendor's figure about itself measured and another's cited", () => {
    const price = {
      vendor: 'Acme Cloud',
      metric: 'price',
      value: '5',
      currency: 'USD',
      unit: 'seat',
      billing_period: 'month',
    };
    expect(told({ ...price, publisher: 'Acme Inc.' })[0]?.numbers[0]?.method).toBe('measured');
    expect(told({ ...price, publisher: 'Some Blog' })[0]?.numbers[0]?.method).toBe('cited');
  });

  it('says nothing of money without a currency, and nothing of an empty row', () => {
    expect(told({ company: 'Acme', metric: 'revenue', value: '6', unit: 'billion' })).toEqual([]);
    expect(told({ metric: 'market', value: 'unknown', year: '2024' })).toEqual([]);
  });
});
