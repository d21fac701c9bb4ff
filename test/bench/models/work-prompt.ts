import { z } from 'zod';
import { definePrompt } from '#activities/kit/prompt';
import { filler } from '#test/bench/models/filler';
import type { WorkCall, WorkTask } from '#test/bench/models/workload';

export const WorkAnswer = z.strictObject({ isSound: z.boolean(), text: z.string() });
export type WorkAnswer = z.infer<typeof WorkAnswer>;

/** What one task asks: the same beginning for all its calls, then the material of one. */
export function workPrompt(task: WorkTask) {
  const beginning = filler(`Task ${task.name}.`, task.beginning);
  return definePrompt<WorkCall, WorkAnswer>({
    name: task.name,
    version: 1,
    output: WorkAnswer,
    fixtures: [],
    messages: call => [
      { role: 'system', content: beginning },
      { role: 'user', content: `${filler(call.id, task.material)}\nCALL ${JSON.stringify(factsOf(call))}` },
    ],
    extractive: () => ({ isSound: false, text: '' }),
    model: {
      maxOutputTokens: 4_000,
      gate: answer => (answer.isSound ? [] : ['the answer does not pass']),
    },
  });
}

export interface CallFacts {
  readonly id: string;
  readonly tokens: number;
  readonly doesSmallModelPass: boolean;
}

function factsOf({ id, task, doesSmallModelPass }: WorkCall): CallFacts {
  return { id, tokens: task.answer, doesSmallModelPass };
}
