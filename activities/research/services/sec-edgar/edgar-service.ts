import type { Service } from '#activities/research/services/exchange/service';

const common = { name: 'sec-edgar', title: 'SEC EDGAR' } as const;

/** Full-text search over filings since 2001. */
export const edgarSearch: Service = { ...common, address: 'https://efts.sec.gov' };
/** The filings themselves. */
export const edgarArchive: Service = { ...common, address: 'https://www.sec.gov' };
/** Figures of filings, by company. */
export const edgarData: Service = { ...common, address: 'https://data.sec.gov' };
