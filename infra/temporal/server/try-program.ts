import { lastLines, runCommand } from '#infra/local/process/run-command';

/** Why this file is no Temporal CLI that can be used; `null` when it is one. */
export async function faultOfProgram(path: string): Promise<string | null> {
  const { code, output } = await runCommand([path, '--version'], { limitMs: 15_000 });
  if (code !== 0) return `${path} does not run: ${lastLines(output, 2) || 'no output'}`;
  const major = /temporal version (\d+)\./i.exec(output)?.[1];
  if (major === undefined) return `${path} is not the Temporal CLI: it says "${lastLines(output, 1)}"`;
  return Number(major) >= 1 ? null : `${path} is too old (${lastLines(output, 1)}); 1.0 or later is needed`;
}
