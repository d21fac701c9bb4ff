import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { processEnvironment } from '#infra/config/env';
import { projectRoot } from '#infra/config/project-root';

export interface EndedEntry {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Settings of the person who runs the tests; the tests have their own. */
const foreign = /^(ASSAY_|OPENAI_|ANTHROPIC_|MISTRAL_|DATABASE_URL$|TEMPORAL_)/u;
const kept = ['ASSAY_TEMPORAL_CLI', 'ASSAY_CACHE_DIR', 'ASSAY_OFFLINE'];

/** A built entry point as a process of its own, run to its end. */
export async function runEntry(
  entry: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<EndedEntry> {
  const own = Object.entries(processEnvironment()).filter(([name]) => kept.includes(name) || !foreign.test(name));
  const env = { ...Object.fromEntries(own), ...settings };
  const child = spawn(process.execPath, [join(projectRoot, 'dist', entry), ...args], { env });
  const code = new Promise<number | null>(resolve => child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await code, out, err };
}
