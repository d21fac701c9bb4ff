import type { ProposedClaim, ProposedNumber } from '#activities/synthesis/proposal';

/** What a good model tells of a sentence of the tiny corpus: in its own order of words, with the sentence as its quote. */
export interface Note {
  readonly section: string;
  readonly kind: ProposedClaim['kind'];
  readonly text: string;
  readonly quote: string;
  readonly subjects?: readonly string[];
  readonly number?: Partial<ProposedNumber>;
}

const noNumber: ProposedNumber = {
  metric: '',
  subject: null,
  value: null,
  low: null,
  high: null,
  unit: 'EUR',
  currency: 'EUR',
  year: null,
  geography: null,
  per: null,
  method: 'cited',
  formula: null,
  publisher: null,
  attributedTo: null,
  role: 'metric',
};

const size: Partial<ProposedNumber> = {
  metric: 'market for residential heat pumps',
  year: '2024',
  geography: 'Germany',
  role: 'size',
};

export const notes: readonly Note[] = [
  {
    section: 'market-problem',
    kind: 'complaint',
    text: 'Permits for ground-source heat pumps take up to nine months, installers complain.',
    quote: 'Installers complain that permits for ground-source heat pumps take up to nine months.',
  },
  {
    section: 'market-problem',
    kind: 'complaint',
    text: 'Planning a heat pump takes two site visits and six hours of paperwork, installers say.',
    quote: 'Installers say that planning a heat pump takes two site visits and six hours of paperwork.',
  },
  {
    section: 'personas',
    kind: 'complaint',
    text: 'On average home owners wait 14 weeks for an installation date.',
    quote: 'Home owners wait 14 weeks on average for an installation date.',
  },
  {
    section: 'market-size',
    kind: 'number',
    text: 'In 2024 the market for residential heat pumps in Germany was worth EUR 3.1 billion.',
    quote: 'The market for residential heat pumps in Germany was worth EUR 3.1 billion in 2024.',
    number: { ...size, value: 3_100_000_000, publisher: 'Federal Heating Statistics', method: 'measured' },
  },
  {
    section: 'market-size',
    kind: 'number',
    text: 'According to the trade association, the market for residential heat pumps in Germany was worth EUR 2.4 billion in 2024.',
    quote:
      'The market for residential heat pumps in Germany was worth EUR 2.4 billion in 2024, according to the trade association.',
    number: { ...size, value: 2_400_000_000, publisher: 'Heating Trade Weekly' },
  },
  {
    section: 'trends-and-timing',
    kind: 'number',
    text: 'In Germany manufacturers sold 193,000 heat pumps in 2024, 46% fewer than in 2023.',
    quote: 'Manufacturers sold 193,000 heat pumps in Germany in 2024, 46% fewer than in 2023.',
  },
  {
    section: 'regulatory',
    kind: 'rule',
    text: 'In cities with more than 100,000 inhabitants the Buildings Energy Act requires new heating systems to use at least 65% renewable energy from 2026.',
    quote:
      'The Buildings Energy Act requires new heating systems to use at least 65% renewable energy from 2026 in cities with more than 100,000 inhabitants.',
    subjects: ['Buildings Energy Act'],
  },
  {
    section: 'pricing',
    kind: 'price',
    text: 'Hausklima, Care, service plan price: EUR 290 per year in 2025.',
    quote: 'Hausklima,Care,service plan price,290,year,EUR,2025',
    subjects: ['Hausklima'],
    number: {
      metric: 'Care, service plan price',
      subject: 'Hausklima',
      value: 290,
      per: 'year',
      year: '2025',
      role: 'price',
    },
  },
  {
    section: 'risks',
    kind: 'statement',
    text: 'Before the work begins, every third customer cancels.',
    quote: 'Every third customer cancels before the work begins.',
  },
];

/** The claim of a note, when the passage it quotes is among those offered. */
export function proposalOf(note: Note, passage: number, questionIds: readonly string[]): ProposedClaim {
  return {
    kind: note.kind,
    text: note.text,
    citations: [{ passage, quote: note.quote, through: null }],
    numbers: note.number ? [{ ...noNumber, ...note.number }] : [],
    subjects: [...(note.subjects ?? [])],
    questionIds: [...questionIds],
    salience: 0.8,
  };
}
