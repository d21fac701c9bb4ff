import { checks } from '#activities/verification/checks/registry';
import { closeness } from '#activities/verification/evidence/closeness';
import type { Dossier } from '#activities/verification/evidence/dossier';
import { runChecks } from '#activities/verification/run-checks';

/** What these say of a paraphrase holds as well; the others were made for sentences taken over. */
const always: ReadonlySet<string> = new Set(['quote-occurs', 'harmless-words']);

/** From this share of word pairs on a claim is the source's sentence with a word or two changed. */
const takenOver = 0.8;

const inOrder = checks.toSorted((one, other) => one.order - other.order);

/**
 * Fatal objections of the checks that published claims pass. A claim that is nearly the source's own sentence must pass
 * them all: there a word that differs was changed. One told anew is held to those that do not count words.
 */
export function objectionsOfChecks(dossier: Dossier): string[] {
  const isClose = closeness(dossier.body, dossier.stated) >= takenOver;
  const held = inOrder.filter(({ name }) => isClose || always.has(name));
  return runChecks(held, dossier)
    .objections.filter(({ severity }) => severity === 'fatal')
    .map(({ detail }) => detail);
}
