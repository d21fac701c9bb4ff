import { defineResearchTool, ToolAnswer, ToolQuery } from '#activities/research/tools/define-research-tool';
import { fetchPage } from '#activities/research/web/fetch-page';

/** Pages and files that the plan names, as their sites give them to anybody. */
export default defineResearchTool({
  name: 'web-fetch',
  title: 'Pages on the web, by their address',
  version: 1,
  asks: 'links',
  input: ToolQuery,
  output: ToolAnswer,
  effect: 'read',
  costUsd: 0,
  hosts: 'public',
  freshForHours: 24,
  fixtures: [
    {
      query: { query: 'heat pump subsidy', limit: 5, link: 'https://www.example.com/news/heat-pump-subsidy' },
      answer: {
        hits: [],
        documents: [
          {
            contentHash: '8d1f0b7a2c4e6f8a0b2c4d6e8f0a1b3c5d7e9f1a3b5c7d9e1f2a4b6c8d0e2f4a',
            fileName: 'page.html',
            location: 'https://www.example.com/news/heat-pump-subsidy',
            url: 'https://www.example.com/news/heat-pump-subsidy',
            retrievedAt: '2026-11-21T12:00:00.000Z',
            title: 'Subsidy for heat pumps rises to EUR 9,000',
            publisher: 'Example News',
            publishedAt: '2026-10-02',
          },
        ],
        notes: [],
      },
    },
    {
      query: { query: 'tariffs', limit: 5, link: 'https://www.example.com/tariffs-2026' },
      answer: {
        hits: [],
        documents: [
          {
            contentHash: '1a3b5c7d9e1f2a4b6c8d0e2f4a8d1f0b7a2c4e6f8a0b2c4d6e8f0a1b3c5d7e9f',
            fileName: 'report.pdf',
            location: 'https://www.example.com/files/tariffs-2026.pdf',
            url: 'https://www.example.com/files/tariffs-2026.pdf',
            retrievedAt: '2026-11-21T12:00:00.000Z',
          },
        ],
        notes: [],
      },
    },
    {
      query: { query: 'tariffs', limit: 5, link: 'https://www.example.com/empty' },
      answer: { hits: [], documents: [], notes: ['The page is empty.'] },
    },
  ],
  missing: () => null,
  ask: fetchPage,
});
