import type { Engine } from '#activities/kit/prompt';
import { extractiveEngine } from '#activities/llm/extractive-engine';

/** How many of a run's prompts were answered by whom. */
export interface EngineShare {
  /** Null for the extractive engine. */
  readonly model: string | null;
  readonly answers: number;
}

const gate = 'Every statement was checked by machine against the source it quotes.';

export const modelEngine: Engine = { name: 'models', version: '1', statement: `Written by language models. ${gate}` };

/** The engine as a document names it: by what has answered, not by what was configured. */
export function describeEngine(shares: readonly EngineShare[]): Engine {
  const models = shares.filter(share => share.model !== null && share.answers > 0);
  if (models.length === 0) {
    return { ...extractiveEngine, statement: `${extractiveEngine.statement} No language model answered for this run.` };
  }
  const byModels = sum(models);
  const all = sum(shares);
  const names = models.map(share => share.model).join(', ');
  if (byModels === all) return { ...modelEngine, statement: `Written by language models (${names}). ${gate}` };
  return {
    ...modelEngine,
    statement: `Partly written by language models (${names}): they gave ${byModels} of ${all} answers. The others come from the extractive engine, which adds no statement of its own, because no model answered or the budget did not allow it. ${gate}`,
  };
}

function sum(shares: readonly EngineShare[]): number {
  return shares.reduce((total, share) => total + share.answers, 0);
}
