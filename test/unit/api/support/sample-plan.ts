import type { ResearchPlan } from '#shared/contracts/plan';

export const samplePlan: ResearchPlan = {
  schemaVersion: 1,
  title: 'Durable agents',
  vertical: 'general',
  engine: 'extractive 1',
  questions: [
    {
      id: 'q-01',
      sectionId: 'market-size',
      text: 'How large is the market for durable agents, by source and year?',
      needs: ['number', 'date'],
      queries: ['market size'],
      tools: ['local-corpus'],
      critical: true,
    },
    {
      id: 'q-02',
      sectionId: 'pricing',
      text: 'What do vendors charge?',
      needs: ['price'],
      queries: ['price list'],
      tools: ['local-corpus'],
      critical: false,
    },
  ],
  estimate: { toolCalls: 2, promptCalls: 4, costUsd: 0 },
};
