import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { AssayError } from '#shared/errors/assay-error';
import { jsonLine } from '#shared/text/json-line';
import { type ClaimLine, claimLines } from '#workers/claim-lines';
import { composeVerifier } from '#workers/compose-verifier';

/**
 * Entry point: `verify-claims.js --corpus DIR --claims FILE|-` judges each `{"id","claim"}` of FILE or standard input and
 * writes a `CheckedClaim` a line to standard output as it is judged. Notes are JSON lines on standard error: what was read,
 * which files were left out, which lines are no claims. Exit code 2: a line was no claim, or there are no documents.
 */
async function main(): Promise<number> {
  const options = {
    corpus: { type: 'string' },
    claims: { type: 'string' },
    'personal-data': { type: 'string' },
  } as const;
  const { corpus, claims, 'personal-data': personal } = parseArgs({ options }).values;
  if (corpus === undefined || claims === undefined)
    throw new AssayError('request.invalid', 'give --corpus and --claims');
  const input = await openClaims(claims);
  const verifier = composeVerifier({ personalData: personal === 'keep' ? 'keep' : 'mask' });
  const ground = await verifier.open(corpus);
  note({ documents: ground.sources.size, passages: ground.passages });
  for (const { location, code, detail } of ground.faults) note({ leftOut: location, code, detail });
  let faults = 0;
  for await (const line of claimLines(input)) {
    if (isFault(line)) {
      faults += 1;
      note(line);
    } else {
      for (const { checked } of verifier.verify(ground, [line.claim])) await write(jsonLine(checked));
    }
  }
  return faults > 0 ? 2 : 0;
}

function isFault(line: ClaimLine): line is Extract<ClaimLine, { detail: string }> {
  return 'detail' in line;
}

async function openClaims(path: string): Promise<AsyncIterable<string | Buffer>> {
  if (path === '-') return process.stdin;
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new AssayError('claims.unreadable', path);
  return createReadStream(path);
}

function note(value: object): void {
  process.stderr.write(jsonLine(value));
}

/** A reader that is slow holds the verifier up instead of filling its memory. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(text, error => (error ? reject(error) : resolve())));
}

main().then(
  code => process.exit(code),
  error => {
    const isKnown = error instanceof AssayError;
    note({
      code: isKnown ? error.code : 'internal.unexpected',
      detail: isKnown ? error.message : 'the verifier failed',
    });
    process.exit(isKnown && error.status < 500 ? 2 : 1);
  },
);
