import type { Citation, DraftClaim, MarketNumber } from '#shared/contracts/claim';
import type { Document } from './make-library.js';

let next = 0;

export function claimOf(text: string, citations: readonly Citation[], rest: Partial<DraftClaim> = {}): DraftClaim {
  next += 1;
  return {
    id: `market-size-${next}`,
    sectionId: 'market-size',
    kind: 'statement',
    text,
    citations: [...citations],
    numbers: [],
    subjects: [],
    questionIds: [],
    salience: 0.5,
    disagreesWith: [],
    ...rest,
  };
}

export function cite({ source, text }: Document, quote: string): Citation {
  const start = Math.max(0, text.indexOf(quote));
  return { sourceId: source.id, quote, start, end: start + quote.length };
}

export function numberOf(rest: Partial<MarketNumber>): MarketNumber {
  return {
    id: 'n1',
    claimId: 'market-size-1',
    metric: 'market',
    subject: null,
    value: null,
    low: null,
    high: null,
    unit: '',
    currency: null,
    year: null,
    geography: null,
    per: null,
    method: 'cited',
    formula: null,
    publisher: null,
    attributedTo: null,
    role: 'size',
    sourceIds: [],
    ...rest,
  };
}
