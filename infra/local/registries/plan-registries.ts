import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RegistryKind, registryKinds } from '#infra/local/registries/registry-kinds';
import { renderRegistry } from '#infra/local/registries/render-registry';

export interface PlannedRegistry {
  /** From the project's root. */
  readonly path: string;
  readonly kind: RegistryKind;
  readonly content: string;
  readonly isFresh: boolean;
}

/** Every registry there should be, as it should be. */
export function planRegistries(root: string): PlannedRegistry[] {
  return registryKinds.flatMap(kind =>
    globSync(kind.folders, { cwd: root })
      .toSorted()
      .map(folder => {
        const path = `${folder}/registry.ts`;
        const content = renderRegistry(kind, folder, namesIn(join(root, folder), `.${kind.suffix}.ts`));
        return { path, kind, content, isFresh: contentOf(join(root, path)) === content };
      }),
  );
}

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith(ending))
    .map(file => file.slice(0, -ending.length));
}

function contentOf(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
