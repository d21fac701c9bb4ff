import { askEstimates } from '#activities/research/services/sensor-tower/ask-estimates';
import { tokenName } from '#activities/research/services/sensor-tower/ask-sensor-tower';
import { defineResearchTool, ToolAnswer, ToolQuery } from '#activities/research/tools/define-research-tool';

/** Downloads and revenue of mobile apps as Sensor Tower estimates them; no figure of it is a count. */
export default defineResearchTool({
  name: 'sensor-tower',
  title: 'Estimates of app downloads and revenue (Sensor Tower)',
  version: 1,
  asks: 'queries',
  input: ToolQuery,
  output: ToolAnswer,
  effect: 'read',
  /** Paid by subscription, not by call. */
  costUsd: 0,
  hosts: ['api.sensortower.com'],
  /** Estimates of past quarters change seldom, and an account has a number of calls. */
  freshForHours: 168,
  fixtures: [
    {
      query: { query: 'Gartenplaner app downloads', limit: 5 },
      answer: {
        hits: [],
        documents: [
          {
            contentHash: '5b1d9e3f7a2c4d6e8f0a1b3c5d7e9f1a3b5c7d9e1f3a5b7c9d1e3f5a7b9c1d3e',
            fileName: 'app-estimates.json',
            location: 'Sensor Tower: estimates for Gartenplaner',
            url: null,
            retrievedAt: '2026-11-21T12:00:00.000Z',
            title: 'Sensor Tower estimates of downloads and revenue: Gartenplaner',
            publisher: 'Sensor Tower',
            kind: 'analyst',
            attachments: [
              {
                name: 'sales-report-estimates.json',
                contentHash: '6c2e0f4a8b3d5e7f9a1b2c4d6e8f0a2b4c6d8e0f2a4b6c8d0e2f4a6b8c0d2e4f',
                mediaType: 'application/json',
              },
            ],
          },
        ],
        notes: [],
      },
    },
  ],
  missing: ({ secret }) => (secret(tokenName) === undefined ? `Set ${tokenName} to your token of Sensor Tower.` : null),
  ask: askEstimates,
});
