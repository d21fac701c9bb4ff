import { resolve } from 'node:path';
import { createCorpusDoor } from '#api/corpora/corpus-door';
import type { Config } from '#infra/config/config';

/** The name of a shipped sample or the absolute path of a folder. Errors: `corpus.missing`, `corpus.not-allowed`. */
export async function resolveCorpus(
  given: string,
  { corpusRoots }: Config,
  samples: readonly string[],
): Promise<string> {
  const door = createCorpusDoor({ roots: corpusRoots ?? [], samples });
  return door.resolve(samples.includes(given) ? given : resolve(given));
}
