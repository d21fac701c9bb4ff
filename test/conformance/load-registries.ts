import { dirname, join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import { planRegistries } from '#infra/local/registries/plan-registries';

export interface Definition {
  readonly name: string;
  readonly order?: number;
}

export interface LoadedRegistry {
  /** From the project's root. */
  readonly path: string;
  readonly folder: string;
  readonly suffix: string;
  readonly definitions: readonly Definition[];
}

/** Every registry of the project as it is at run time: a new one is tried without an edit here. */
export function loadRegistries(): Promise<LoadedRegistry[]> {
  return Promise.all(
    planRegistries(projectRoot).map(async ({ path, kind }) => ({
      path,
      folder: join(projectRoot, dirname(path)),
      suffix: kind.suffix,
      definitions: (await import(`#${path.replace(/\.ts$/u, '')}`))[kind.list] as Definition[],
    })),
  );
}
