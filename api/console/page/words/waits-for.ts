import type { RunView } from '#shared/contracts/run';
import { kindWords } from './kind-words';
import { anyOf } from './role-words';
import { when } from './when';

/** Whom the run waits for, and until when; null while it works or has ended. */
export function waitsFor({ decision }: Pick<RunView, 'decision'>): string | null {
  if (!decision) return null;
  const { role, escalatedTo = [], kind, deadline } = decision;
  const who = role ? anyOf([role, ...escalatedTo]) : 'a person';
  return `Waits for ${who} to decide on ${kindWords[kind]}, until ${when(deadline)}.`;
}
