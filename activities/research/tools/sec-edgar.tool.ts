import { askFilings } from '#activities/research/services/sec-edgar/ask-filings';
import { defineResearchTool, ToolAnswer, ToolQuery } from '#activities/research/tools/define-research-tool';

/** Filings of companies with the United States Securities and Exchange Commission, found by their words. */
export default defineResearchTool({
  name: 'sec-edgar',
  title: 'Filings with the SEC (EDGAR)',
  version: 1,
  asks: 'queries',
  input: ToolQuery,
  output: ToolAnswer,
  effect: 'read',
  costUsd: 0,
  hosts: ['efts.sec.gov', 'www.sec.gov', 'data.sec.gov'],
  freshForHours: 24,
  fixtures: [
    {
      query: { query: 'Nordwaerme heat pump revenue', limit: 5 },
      answer: {
        hits: [],
        documents: [
          {
            contentHash: '3f0c2a5b7d9e1f4a6c8b0d2e4f6a8c0b2d4e6f8a0c2e4a6b8d0f2a4c6e8b0d1f',
            fileName: 'nwm-20251231.htm',
            location: 'https://www.sec.gov/Archives/edgar/data/1999999/000199999926000012/nwm-20251231.htm',
            url: 'https://www.sec.gov/Archives/edgar/data/1999999/000199999926000012/nwm-20251231.htm',
            retrievedAt: '2026-11-21T12:00:00.000Z',
            title: 'Nordwaerme Inc.: 10-K, filed 2026-03-19',
            publisher: 'Nordwaerme Inc.',
            publishedAt: '2026-03-19',
            kind: 'filing',
          },
        ],
        notes: [],
      },
    },
  ],
  missing: ({ contact }) =>
    contact === undefined ? 'Set ASSAY_CONTACT to your name and e-mail address: the SEC wants to know who asks.' : null,
  ask: askFilings,
});
