import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { ClaimToCheck } from '#shared/contracts/claim-check';

/** A claim of a file, or what is wrong with its line. Lines count from 1. */
export type ClaimLine =
  | { readonly line: number; readonly claim: ClaimToCheck }
  | { readonly line: number; readonly detail: string };

/** A claim has at most 2,000 characters; whatever is much longer is none. */
const longestLine = 20_000;

/** JSON lines as claims, in order; empty ones are passed over. One that is no claim stops none of the others. */
export async function* claimLines(input: AsyncIterable<string | Buffer>): AsyncGenerator<ClaimLine> {
  const lines = createInterface({ input: Readable.from(input), crlfDelay: Number.POSITIVE_INFINITY });
  const seen = new Set<string>();
  let line = 0;
  for await (const raw of lines) {
    line += 1;
    const text = line === 1 ? raw.replace(/^\uFEFF/u, '') : raw;
    if (text.trim() !== '') yield readLine(text, line, seen);
  }
}

function readLine(text: string, line: number, seen: Set<string>): ClaimLine {
  if (text.length > longestLine) return { line, detail: `it has over ${longestLine} characters` };
  const parsed = ClaimToCheck.safeParse(jsonOf(text));
  if (!parsed.success) return { line, detail: faultOf(text, parsed.error.issues[0]) };
  const { id } = parsed.data;
  if (seen.has(id)) return { line, detail: `the id "${id}" stands on an earlier line` };
  seen.add(id);
  return { line, claim: parsed.data };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf(
  text: string,
  issue: { readonly path: readonly PropertyKey[]; readonly message: string } | undefined,
): string {
  if (jsonOf(text) === undefined) return 'it is no JSON; each line is {"id": "…", "claim": "…"}';
  const path = issue?.path.map(String).join('.') ?? '';
  return `${path === '' ? 'it' : `"${path}"`}: ${issue?.message ?? 'it is no claim'}`;
}
