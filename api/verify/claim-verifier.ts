import { join } from 'node:path';
import { z } from 'zod';
import { processEnvironment } from '#infra/config/env';
import { projectRoot } from '#infra/config/project-root';
import { runLines } from '#infra/local/process/run-lines';
import { CheckedClaim } from '#shared/contracts/claim-check';
import { AssayError } from '#shared/errors/assay-error';
import { type ErrorCode, errorCatalogue } from '#shared/errors/catalogue';

/** What the verifier says beside its judgements. */
export const VerifierNote = z.union([
  z.strictObject({ documents: z.int(), passages: z.int() }),
  z.strictObject({ leftOut: z.string(), code: z.string(), detail: z.string() }),
  z.strictObject({ line: z.int(), detail: z.string() }),
  z.strictObject({ code: z.string(), detail: z.string() }),
]);
export type VerifierNote = z.infer<typeof VerifierNote>;

export interface VerifierTask {
  /** Folder of documents. */
  readonly corpus: string;
  /** File of claims, "-" for standard input, or the claims themselves as JSON lines. */
  readonly claims: { readonly file: string } | { readonly lines: string };
  readonly personalData?: 'keep' | 'mask';
  readonly limitMs?: number;
  readonly signal?: AbortSignal;
  onChecked(checked: CheckedClaim): void;
  onNote(note: VerifierNote): void;
}

/** Megabytes; a corpus of the largest allowed size needs about half. */
const memory = 2_048;

/**
 * Judges claims by a process of its own: the verifier is the workers' business. Faults of lines come as notes.
 * Errors: `corpus.missing`, `corpus.empty`, `claims.unreadable`, `verify.failed`.
 */
export async function runVerifier({ corpus, claims, personalData, ...task }: VerifierTask): Promise<void> {
  const entry = join(projectRoot, 'dist', 'workers', 'verify-claims.js');
  const file = 'file' in claims ? claims.file : '-';
  const chosen = personalData === undefined ? [] : ['--personal-data', personalData];
  const words: string[] = [];
  let failure: AssayError | null = null;
  const code = await runLines(
    [process.execPath, `--max-old-space-size=${memory}`, entry, '--corpus', corpus, '--claims', file, ...chosen],
    {
      env: processEnvironment(),
      input: 'lines' in claims ? claims.lines : file === '-' ? null : '',
      ...(task.limitMs !== undefined && { limitMs: task.limitMs }),
      ...(task.signal && { signal: task.signal }),
      onLine: line => {
        const checked = CheckedClaim.safeParse(jsonOf(line)).data;
        if (checked) task.onChecked(checked);
        // Half a line: it was ended while it wrote.
        else failure ??= new AssayError('verify.failed', 'a judgement came in pieces');
      },
      onNote: line => {
        const note = noteOf(line);
        if (note === null) words.push(line);
        else if ('code' in note && !('leftOut' in note)) failure = errorOf(note);
        else task.onNote(note);
      },
    },
  );
  if (failure) throw failure;
  if (code !== 0 && code !== 2)
    throw new AssayError('verify.failed', words.at(-1)?.slice(0, 200) ?? 'it was ended before it was done');
}

function noteOf(line: string): VerifierNote | null {
  return VerifierNote.safeParse(jsonOf(line)).data ?? null;
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function errorOf({ code, detail }: { code: string; detail: string }): AssayError {
  if (!Object.hasOwn(errorCatalogue, code)) return new AssayError('verify.failed', detail);
  const known = code as ErrorCode;
  return new AssayError(known, detail.replace(`${errorCatalogue[known].title}: `, ''));
}
