import { runCli } from '#api/cli/run-cli';
import { createTerminal } from '#api/cli/terminal/terminal';

/** Entry point of `assay`. The first Ctrl-C ends in order, a second one at once. */
const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());
// A reader that has seen enough, such as head, is no failure.
process.stdout.on('error', () => process.exit(0));

const terminal = createTerminal(interrupted);
process.exitCode = await runCli({ argv: process.argv.slice(2), terminal, signal: interrupted.signal });
