import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CommandContext, CommandOutcome, OptionValues } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { textOption } from '#api/cli/input/text-option';
import { claimText, noteText, summaryText } from '#api/cli/verify/verify-text';
import { runVerifier, type VerifierNote } from '#api/verify/claim-verifier';
import { isSampleName, samplePath } from '#infra/samples/sample-catalogue';
import type { CheckedClaim } from '#shared/contracts/claim-check';
import { AssayError } from '#shared/errors/assay-error';

/**
 * Judgements as JSON lines where a program reads them, as text where a person does. Exit code 0: all are supported;
 * 1: some are not; 2: a line was no claim, or there was nothing to read.
 */
export async function verifyFromCli(context: CommandContext, options: OptionValues): Promise<CommandOutcome> {
  const { terminal, isJson, patience } = context;
  const corpus = textOption(options, 'corpus') ?? '';
  const out = textOption(options, 'out');
  const verdicts: CheckedClaim['verdict'][] = [];
  const faults: VerifierNote[] = [];
  const file = out === undefined ? null : await openOut(out);
  const writeLine = (line: string) => (file ? file.write(line) : terminal.out(line));
  const isForProgram = isJson || terminal.isPiped === true || file !== null;
  const written: unknown[] = [];
  try {
    await runVerifier({
      corpus: isSampleName(corpus) ? samplePath(corpus).corpus : resolve(corpus),
      claims: claimsOf(options),
      signal: patience.signal,
      onChecked: checked => {
        verdicts.push(checked.verdict);
        written.push(
          isForProgram ? writeLine(`${JSON.stringify(checked)}\n`) : terminal.out(claimText(checked, terminal)),
        );
      },
      onNote: note => {
        if ('line' in note) faults.push(note);
        terminal.note(noteText(note));
      },
    });
    await Promise.all(written);
  } finally {
    await file?.close();
  }
  const text = isForProgram && file === null ? '' : summaryText(verdicts);
  return { code: codeOf(verdicts, faults), json: undefined, text };
}

function codeOf(verdicts: readonly string[], faults: readonly VerifierNote[]): CommandOutcome['code'] {
  if (faults.length > 0) return exitCodes.badInput;
  return verdicts.every(verdict => verdict === 'supported') ? exitCodes.done : exitCodes.different;
}

function claimsOf(options: OptionValues): { file: string } | { lines: string } {
  const [file, claim] = [textOption(options, 'claims'), textOption(options, 'claim')];
  if ((file === undefined) === (claim === undefined)) {
    throw new AssayError('request.invalid', 'give either --claims with a file or --claim with a text');
  }
  if (claim !== undefined) return { lines: `${JSON.stringify({ id: 'claim', claim })}\n` };
  return { file: file === '-' || file === undefined ? '-' : resolve(file) };
}

async function openOut(path: string) {
  return open(path, 'w').catch(() => {
    throw new AssayError('request.invalid', `${path} cannot be written`);
  });
}
