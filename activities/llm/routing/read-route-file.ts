import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { defaultRoutes } from '#activities/llm/routing/default-routes';
import { type ProviderLimit, RouteFile, type RouteTable } from '#shared/contracts/model-routes';
import { configInvalid } from '#shared/errors/config-invalid';
import { faultsOf } from '#shared/errors/faults-of';

export interface Routes {
  readonly table: RouteTable;
  /** By the name of the provider. */
  readonly limits: Readonly<Record<string, ProviderLimit>>;
}

/** Rules and limits of a file, JSON or YAML; what it leaves out is as by default. Errors: `config.invalid`. */
export function readRouteFile(path: string | undefined): Routes {
  if (path === undefined) return { table: defaultRoutes, limits: {} };
  const checked = RouteFile.safeParse(contentOf(path));
  if (!checked.success) {
    throw configInvalid(faultsOf(checked.error, 'ASSAY_MODEL_ROUTES'));
  }
  const { rules, limits } = checked.data;
  return { table: rules ? { rules } : defaultRoutes, limits };
}

function contentOf(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'));
  } catch {
    throw configInvalid([{ path: 'ASSAY_MODEL_ROUTES', message: `${path} cannot be read as JSON or YAML` }]);
  }
}
