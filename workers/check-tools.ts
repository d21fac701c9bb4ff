import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { captureCatalogue } from '#activities/research/asking/capture-catalogue';
import { ownDesk } from '#activities/research/asking/own-desk';
import type { ToolDesk } from '#activities/research/asking/tool-desk';
import { tryTool } from '#activities/research/asking/try-tool';
import { loadConfig } from '#infra/config/env';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import type { CataloguedTool, ToolCheck } from '#shared/contracts/tool-catalogue';
import { AssayError } from '#shared/errors/assay-error';
import { configInvalid } from '#shared/errors/config-invalid';
import { faultsOfTools } from '#workers/faults-of-tools';
import { groundOf } from '#workers/open-research';

/** Entry point: asks every enabled tool one small question and prints what came of it as one line of JSON. */
async function main(): Promise<void> {
  const { research } = loadConfig();
  const wrong = faultsOfTools(research);
  if (wrong.length > 0) throw configInvalid(wrong);
  const desk = ownDesk({ ground: groundOf(research), enabled: research.tools });
  const { tools } = await captureCatalogue(desk);
  const folder = await mkdtemp(join(tmpdir(), 'assay-check-'));
  try {
    const outside = tools.filter(({ isOutside }) => isOutside);
    const checks = await Promise.all(outside.map(entry => check(desk, entry, folder)));
    process.stdout.write(`${JSON.stringify({ checks })}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function check(desk: ToolDesk, entry: CataloguedTool, folder: string): Promise<ToolCheck> {
  const begin = performance.now();
  const fault = entry.missing ?? (await faultOf(desk, entry, folder));
  return { name: entry.name, milliseconds: Math.round(performance.now() - begin), fault };
}

async function faultOf(desk: ToolDesk, { tool: name, part }: CataloguedTool, folder: string): Promise<string | null> {
  const tool = desk.tools.find(one => one.name === name);
  if (!tool) return 'there is no such tool';
  const link = tool.asks === 'links' ? { link: 'https://example.com/' } : {};
  try {
    await tryTool(
      tool,
      { query: 'market size', limit: 1, ...link },
      {
        ...desk.ground,
        run: { runId: 'run-check', tenant: 'check' },
        corpusHash: '',
        artifacts: createFileArtifactStore(folder),
        signal: desk.signal(),
        part,
      },
    );
    return null;
  } catch (error) {
    return error instanceof AssayError ? `${error.message}. ${error.remedy}` : 'it failed';
  }
}

main().then(
  () => process.exit(0),
  error => {
    const faults = error instanceof AssayError ? error.faults : [];
    process.stdout.write(`${JSON.stringify({ faults })}\n`);
    process.exit(1);
  },
);
