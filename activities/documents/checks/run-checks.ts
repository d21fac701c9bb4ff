import type { Mrd } from '#shared/contracts/mrd';
import type { CheckInput, DocumentCheck } from './define-document-check.js';
import { documentChecks } from './registry.js';

const inOrder = documentChecks.toSorted((one, other) => one.order - other.order);
const shownFaults = 6;

export function runChecks(input: CheckInput): Mrd['checks'] {
  return inOrder.map(check => ({ id: check.name, ...outcome(check, input) }));
}

function outcome(check: DocumentCheck, input: CheckInput): { passed: boolean; detail: string } {
  try {
    const faults = check.faults(input);
    return faults.length === 0
      ? { passed: true, detail: check.holds(input) }
      : { passed: false, detail: sentenceOf(faults) };
  } catch {
    return { passed: false, detail: 'The check itself broke, which counts as not passed.' };
  }
}

function sentenceOf(faults: readonly string[]): string {
  const more = faults.length - shownFaults;
  return faults.slice(0, shownFaults).join(' ') + (more > 0 ? ` And ${more} more.` : '');
}
