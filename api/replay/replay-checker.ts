import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processEnvironment } from '#infra/config/env';
import { projectRoot } from '#infra/config/project-root';
import { lastLines, runCommand } from '#infra/local/process/run-command';
import { ReplayCheck } from '#shared/contracts/replay';
import { AssayError } from '#shared/errors/assay-error';

export interface NamedHistory {
  /** A file name without its extension: the run's id. */
  readonly name: string;
  readonly text: string;
}

export interface ReplayCheckerOptions {
  /** Another bundle of workflow code than the installed one. */
  readonly bundle?: string | undefined;
}

/** Checks histories with the workflow code that is installed. Errors: `replay.failed`. */
export type ReplayChecker = (histories: AsyncIterable<NamedHistory>) => Promise<ReplayCheck[]>;

const limitMs = 300_000;

/** By a process of its own: workflow code is the workers' business. Histories lie in a private folder meanwhile. */
export function createReplayChecker(options: ReplayCheckerOptions = {}): ReplayChecker {
  return async histories => {
    const folder = await mkdtemp(join(tmpdir(), 'assay-replay-'));
    try {
      const paths = await writeAll(folder, histories);
      return paths.length === 0 ? [] : await checkFiles(paths, { ...options, out: join(folder, 'checks.jsonl') });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

async function writeAll(folder: string, histories: AsyncIterable<NamedHistory>): Promise<string[]> {
  const paths: string[] = [];
  for await (const { name, text } of histories) {
    // A folder each: files of one name may come from several places.
    const own = join(folder, String(paths.length));
    await mkdir(own);
    const path = join(own, `${name}.json`);
    await writeFile(path, text, { mode: 0o600 });
    paths.push(path);
  }
  return paths;
}

async function checkFiles(
  paths: readonly string[],
  { bundle, out }: ReplayCheckerOptions & { out: string },
): Promise<ReplayCheck[]> {
  const entry = join(projectRoot, 'dist', 'workers', 'replay-check.js');
  const chosen = bundle === undefined ? [] : ['--bundle', bundle];
  const { code, output } = await runCommand([process.execPath, entry, '--out', out, ...chosen, ...paths], {
    env: processEnvironment(),
    limitMs,
  });
  if (code !== 0) throw new AssayError('replay.failed', lastLines(output, 3));
  const lines = (await readFile(out, 'utf8')).trim().split('\n');
  return lines.map(line => ReplayCheck.parse(JSON.parse(line)));
}
