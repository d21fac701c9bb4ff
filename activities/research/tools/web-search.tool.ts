import { askWeb, keyedProviders } from '#activities/research/services/web-search/ask-web';
import { searchProviders } from '#activities/research/services/web-search/search-providers';
import { defineResearchTool, ToolAnswer, ToolQuery } from '#activities/research/tools/define-research-tool';

/** Pages of the web that a search engine names, each fetched and stored: what the engine says of them is no evidence. */
export default defineResearchTool({
  name: 'web-search',
  title: 'Web search (Tavily, Brave or Serper)',
  version: 1,
  asks: 'queries',
  input: ToolQuery,
  output: ToolAnswer,
  effect: 'read',
  /** The dearest of them: which one answers is not known before. */
  costUsd: Math.max(...searchProviders.map(({ costUsd }) => costUsd)),
  hosts: 'public',
  freshForHours: 24,
  fixtures: [
    {
      query: { query: 'heat pump prices 2026', limit: 5 },
      answer: {
        hits: [],
        documents: [
          {
            contentHash: '1a3c5e7b9d0f2a4c6e8b0d1f3a5c7e9b1d3f5a7c9e0b2d4f6a8c0e1b3d5f7a9c',
            fileName: 'page.html',
            location: 'https://news.example.com/heat-pump-prices',
            url: 'https://news.example.com/heat-pump-prices',
            retrievedAt: '2026-11-21T12:00:00.000Z',
          },
        ],
        notes: [
          'shop.example.net: not read. The site does not let programs read the page: https://shop.example.net: it answered 403',
        ],
      },
    },
  ],
  missing: ground =>
    keyedProviders(ground).length > 0
      ? null
      : `Set ${searchProviders
          .map(({ secret }) => secret)
          .join(', ')
          .replace(/, (?=[^,]*$)/u, ' or ')}.`,
  ask: askWeb,
});
