import type { ToolAnswer } from '#activities/research/tools/define-research-tool';
import type { FoundDocument } from '#shared/contracts/found-document';
import { AssayError } from '#shared/errors/assay-error';

/** A document on its way; null where there turned out to be none. */
export interface Awaited {
  /** In words for a person. */
  readonly label: string;
  readonly document: Promise<FoundDocument | null>;
}

/** Those that came, and a note for each that did not. Errors: the first one when none came; whatever is no fault of a document. */
export async function settledDocuments(awaited: readonly Awaited[]): Promise<ToolAnswer> {
  const outcomes = await Promise.allSettled(awaited.map(({ document }) => document));
  const documents: FoundDocument[] = [];
  const failures: { readonly note: string; readonly error: AssayError }[] = [];
  outcomes.forEach((outcome, at) => {
    if (outcome.status === 'rejected') failures.push(failureOf(awaited[at]?.label ?? '', outcome.reason));
    else if (outcome.value) documents.push(outcome.value);
  });
  const [first] = failures;
  if (first && documents.length === 0) throw first.error;
  return { hits: [], documents, notes: failures.map(({ note }) => note) };
}

function failureOf(label: string, reason: unknown) {
  if (!(reason instanceof AssayError)) throw reason;
  return { note: `${label}: ${reason.message}`.slice(0, 500), error: reason };
}
