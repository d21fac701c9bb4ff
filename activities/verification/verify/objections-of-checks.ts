import { checks } from '#activities/verification/checks/registry';
import { closeness } from '#activities/verification/evidence/closeness';
import type { Dossier } from '#activities/verification/evidence/dossier';
import { runChecks } from '#activities/verification/run-checks';
import type { Alignment } from '#activities/verification/verify/align';

/** What these say of a paraphrase holds as well; the others were made for sentences taken over. */
const always: ReadonlySet<string> = new Set(['quote-occurs', 'harmless-words']);

/** It reads dates word by word; those that the surroundings of a piece complete were held against the claim already. */
const ofDates = 'years-agree';

/** From this share of word pairs on a claim is the source's sentence with a word or two changed. */
const takenOver = 0.8;

const inOrder = checks.toSorted((one, other) => one.order - other.order);

type Piece = Pick<Alignment, 'evidence'>;

/**
 * Fatal objections of the checks that published claims pass. A claim that is nearly the source's own sentence must pass
 * them all: there a word that differs was changed. One told anew is held to those that do not count words.
 */
export function objectionsOfChecks(dossier: Dossier, pieces: readonly Piece[]): string[] {
  const isClose = closeness(dossier.body, dossier.stated) >= takenOver;
  const isLeft = (name: string) => name === ofDates && pieces.some(({ evidence }) => isCompleted(evidence));
  const held = inOrder.filter(({ name }) => always.has(name) || (isClose && !isLeft(name)));
  return runChecks(held, dossier)
    .objections.filter(({ severity }) => severity === 'fatal')
    .map(({ detail }) => detail);
}

function isCompleted({ stated }: Piece['evidence']): boolean {
  return stated.dates.some(date => date.isCompleted);
}
