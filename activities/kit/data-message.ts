import { fencedData } from '#activities/kit/fenced-data';
import type { PromptMessage } from '#activities/kit/prompt';

export interface DataMessage {
  /** The same in every question of a run; it comes first, so that providers find it in their caches. At least one member. */
  readonly shared: Readonly<Record<string, unknown>>;
  /** What this question is about; at least one member. */
  readonly own: Readonly<Record<string, unknown>>;
  /** What is to be done with it, in one sentence. */
  readonly task: string;
}

/** The message that hands material over as data, what all questions of a run have in common before the rest. */
export function dataMessage({ shared, own, task }: DataMessage): PromptMessage {
  const alone = fencedData(shared);
  const stable = alone.lastIndexOf('}\n</data>');
  return { role: 'user', content: `${fencedData({ ...shared, ...own })}\n\n${task}`, stable };
}
