import { askTable } from '#activities/research/services/rest-table/ask-table';
import { tableParts } from '#activities/research/services/rest-table/table-parts';
import { defineResearchTool, ToolAnswer, ToolQuery } from '#activities/research/tools/define-research-tool';

/** Rows of any service that gives JSON or CSV, as the configuration describes it. Each table is a part. */
export default defineResearchTool({
  name: 'rest-table',
  title: 'Tables of configured services',
  version: 1,
  asks: 'queries',
  input: ToolQuery,
  output: ToolAnswer,
  effect: 'read',
  /** Unless its table says otherwise. */
  costUsd: 0,
  hosts: 'configured',
  freshForHours: 24,
  fixtures: [
    {
      query: { query: 'heat pump installations', limit: 5 },
      answer: {
        hits: [],
        documents: [
          {
            contentHash: '8d2b4f6a0c1e3f5b7d9a1c3e5f7b9d1a3c5e7f9b1d3a5c7e9f1b3d5a7c9e1f3b',
            fileName: 'installations.json',
            location: 'https://data.example.org/v1/installations?term=heat%20pump%20installations',
            url: 'https://data.example.org/v1/installations?term=heat%20pump%20installations',
            retrievedAt: '2026-11-21T12:00:00.000Z',
            title: 'Heating systems installed',
            publisher: 'Example Statistics Office',
            kind: 'dataset',
            attachments: [
              {
                name: 'answer-1.json',
                contentHash: '9e3c5a7b1d2f4a6c8e0b2d4f6a8c0e2b4d6f8a0c2e4b6d8f0a2c4e6b8d0f2a4c',
                mediaType: 'application/json',
              },
            ],
          },
        ],
        notes: [],
      },
    },
  ],
  missing: ({ config }) =>
    config.restTables.length === 0
      ? 'Describe tables under "restTables" in the file that ASSAY_RESEARCH_CONFIG names.'
      : null,
  parts: async ground => tableParts(ground),
  ask: askTable,
});
