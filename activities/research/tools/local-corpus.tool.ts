import { corpusIndex } from '#activities/research/search/corpus-index';
import { defineResearchTool, ToolAnswer, ToolQuery } from '#activities/research/tools/define-research-tool';

/** Full-text search over the documents the run was started with. */
export default defineResearchTool({
  name: 'local-corpus',
  title: 'The documents of the corpus',
  version: 1,
  asks: 'queries',
  input: ToolQuery,
  output: ToolAnswer,
  effect: 'read',
  costUsd: 0,
  hosts: 'none',
  freshForHours: null,
  fixtures: [
    {
      query: { query: 'heat pump installation price', limit: 5 },
      answer: {
        hits: [
          {
            passage: {
              sourceId: 'src-000000000001',
              kind: 'prose',
              start: 12,
              end: 51,
              text: 'A heat pump costs EUR 28,000 installed.',
              headings: ['Prices'],
              fields: {},
            },
            score: 7.2,
          },
        ],
        documents: [],
        notes: [],
      },
    },
  ],
  missing: () => null,
  async ask({ query, limit }, { artifacts, corpusHash }) {
    const index = await corpusIndex(artifacts, corpusHash);
    return { hits: index.search(query, limit), documents: [], notes: [] };
  },
});
