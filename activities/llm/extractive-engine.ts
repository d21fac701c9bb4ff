/** The embedded engine: prompts are answered by their extractive way, without any model, key or network. */
export const extractiveEngine = {
  name: 'extractive',
  version: '1',
  statement:
    'Written by the extractive engine, without a language model: it selects, groups and compares what the sources state and adds no statement of its own.',
} as const;
