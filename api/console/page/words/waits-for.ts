import type { RunView } from '#shared/contracts/run';
import { when } from './when';

const asked: Record<string, string> = { plan: 'the plan', final: 'the document', budget: 'the budget' };

/** Whom the run waits for, and until when; null while it works or has ended. */
export function waitsFor({ decision }: Pick<RunView, 'decision'>): string | null {
  if (!decision) return null;
  return `Waits for a person to decide on ${asked[decision.kind] ?? decision.kind}, until ${when(decision.deadline)}.`;
}
