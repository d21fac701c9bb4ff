import { readLink } from '#activities/research/browser/read-link';
import { defineResearchTool, ToolAnswer, ToolQuery } from '#activities/research/tools/define-research-tool';

/** Pages that show nothing without their scripts, opened by a real Chromium. */
export default defineResearchTool({
  name: 'browser',
  title: 'Pages of the web, opened in a browser',
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
      query: { query: 'heat pump prices', limit: 5, link: 'https://prices.example.com/heat-pumps' },
      answer: {
        hits: [],
        documents: [
          {
            contentHash: '3a6eb0790f39ac87c94f3856b2dd2c5d110e6811602261a9a923d3bb23adc8b7',
            fileName: 'page.html',
            location: 'https://prices.example.com/heat-pumps',
            url: 'https://prices.example.com/heat-pumps',
            retrievedAt: '2026-11-20T09:30:00.000Z',
            title: 'Heat pump prices',
            attachments: [
              {
                name: 'page.png',
                contentHash: '5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef',
                mediaType: 'image/png',
              },
            ],
          },
        ],
        notes: ['a wall asked for consent; nothing was agreed to'],
      },
    },
  ],
  missing: ({ browserPath }) =>
    browserPath === undefined ? 'Install Chromium, or name the one to use in ASSAY_BROWSER.' : null,
  ask: readLink,
});
