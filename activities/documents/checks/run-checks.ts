import type { Mrd } from '#shared/contracts/mrd';
import { claimsCiteListedSources } from './claims-cite-listed-sources.js';
import type { CheckInput, DocumentCheck } from './document-check.js';
import { estimatesAreNotCited } from './estimates-are-not-cited.js';
import { marketSizesInOrder } from './market-sizes-in-order.js';
import { numbersHaveClaims } from './numbers-have-claims.js';
import { quotesInSources } from './quotes-in-sources.js';
import { requirementsAreLinked } from './requirements-are-linked.js';
import { sectionsComplete } from './sections-complete.js';

const documentChecks: readonly DocumentCheck[] = [
  sectionsComplete,
  claimsCiteListedSources,
  quotesInSources,
  numbersHaveClaims,
  estimatesAreNotCited,
  marketSizesInOrder,
  requirementsAreLinked,
];

const shownFaults = 6;

export function runChecks(input: CheckInput): Mrd['checks'] {
  return documentChecks.map(check => ({ id: check.id, ...outcome(check, input) }));
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
