import { runVerifier } from '#api/verify/claim-verifier';
import type { SentDocument, VerifyView } from '#api/verify/verify-views';
import { withDocuments } from '#api/verify/with-documents';
import { turns } from '#infra/limits/turns';
import type { CheckedClaim, ClaimToCheck } from '#shared/contracts/claim-check';
import { AssayError } from '#shared/errors/assay-error';
import { jsonLine } from '#shared/text/json-line';

export interface ClaimCheckTask {
  /** A folder, or documents that lie in one for as long as it takes. */
  readonly ground: string | readonly SentDocument[];
  readonly claims: readonly ClaimToCheck[];
  /** Ends it, for whoever no longer wants the answer. */
  readonly signal: AbortSignal;
}

export interface ClaimCheckLimits {
  readonly atOnce?: number;
  /** Who comes when as many wait is refused. */
  readonly waiting?: number;
  /** From asking to answer, waiting included. */
  readonly limitMs?: number;
  /** Where folders of sent documents are made. */
  readonly scratch?: string;
}

/** Judges claims against documents. Errors: `corpus.missing`, `corpus.empty`, `verify.failed`, `request.too-many`. */
export type ClaimChecks = (task: ClaimCheckTask) => Promise<VerifyView>;

/** A check takes a processor for seconds and some hundred megabytes, so only a few are made at a time. */
export function createClaimChecks(limits: ClaimCheckLimits = {}): ClaimChecks {
  const { atOnce = 2, waiting = 8, limitMs = 120_000, scratch } = limits;
  const places = turns(atOnce);
  let present = 0;
  return async ({ ground, claims, signal }) => {
    if (present >= atOnce + waiting) throw new AssayError('request.too-many', 'others are having their claims checked');
    const end = AbortSignal.any([signal, AbortSignal.timeout(limitMs)]);
    const check = (corpus: string) => checkIn(corpus, claims, end);
    present += 1;
    try {
      return await places.take(end, () =>
        typeof ground === 'string' ? check(ground) : withDocuments(ground, check, scratch),
      );
    } catch (thrown) {
      throw end.aborted ? new AssayError('verify.failed', 'it took too long') : thrown;
    } finally {
      present -= 1;
    }
  };
}

async function checkIn(corpus: string, claims: readonly ClaimToCheck[], signal: AbortSignal): Promise<VerifyView> {
  signal.throwIfAborted();
  const results: CheckedClaim[] = [];
  const leftOut: VerifyView['leftOut'] = [];
  await runVerifier({
    corpus,
    claims: { lines: claims.map(jsonLine).join('') },
    signal,
    onChecked: checked => results.push(checked),
    onNote: note => {
      if ('leftOut' in note) leftOut.push({ location: note.leftOut, code: note.code, detail: note.detail });
    },
  });
  if (!claims.every(({ id }, at) => results[at]?.id === id)) {
    throw new AssayError('verify.failed', 'not every claim was judged');
  }
  return { results, leftOut };
}
