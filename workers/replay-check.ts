import { appendFile, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';
import { workflowBundlePath } from '#workers/bundle';
import { checkHistory } from '#workers/replay/check-history';

/**
 * Entry point: `replay-check.js --out FILE [--bundle FILE] HISTORY…` walks each history with the workflow code that is installed,
 * or with another bundle, and appends a `ReplayCheck` a line to FILE. One process, so that the API never loads workers.
 */
async function main(): Promise<void> {
  const options = { bundle: { type: 'string' }, out: { type: 'string', default: '/dev/stdout' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  Runtime.install({
    logger: new DefaultLogger('ERROR', () => undefined),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
  const code = await readFile(values.bundle ?? workflowBundlePath, 'utf8');
  for (const path of positionals) {
    const text = await readFile(path, 'utf8').catch(() => '');
    const check = await checkHistory(code, { name: basename(path, '.json'), text });
    await appendFile(values.out, `${JSON.stringify(check)}\n`);
  }
}

main().then(
  () => process.exit(0),
  error => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
