import type { Comparison } from '#activities/verification/verify/comparison';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { agreeingFigures } from '#activities/verification/verify/rules/figures-agree';
import { statementOf } from '#activities/verification/verify/statement';
import { documentOf } from './make-library.js';

const { source } = documentOf('Nothing.', { title: 'Untitled' });

/** A claim beside one sentence of a document with this title, of which nothing else is known. */
export function compared(text: string, there: string, title = ''): Comparison {
  const claim = statementOf(text);
  const evidence: EvidenceSpan = {
    source,
    passages: [],
    quotes: [],
    stated: statementOf(there),
    near: statementOf(''),
    title: statementOf(title),
    introduced: statementOf(''),
    whole: new Set(),
    pairs: new Set(),
    siblings: [],
    isRow: false,
  };
  return { claim, evidence, agreeing: agreeingFigures(claim, evidence), weightOf: () => 1, isOrdinary: () => false };
}
