import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type SettingName, settings } from '#infra/config/settings';
import { systemCodeOf } from '#infra/config/system-code';
import type { Fault } from '#shared/errors/assay-error';

const names = ['assay.config.json', 'assay.config.yaml', 'assay.config.yml'];

export interface ConfigFile {
  readonly values: Partial<Record<SettingName, unknown>>;
  readonly faults: readonly Fault[];
}

/** The configuration file: the one named, else the first of the usual names in the data folder, else nothing. */
export function readConfigFile(named: string | undefined, dataDir: string): ConfigFile {
  const path = named ?? names.map(name => join(dataDir, name)).find(candidate => existsSync(candidate));
  if (!path) return { values: {}, faults: [] };
  try {
    return checked(path, parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    return { values: {}, faults: [{ path: named ? 'ASSAY_CONFIG' : path, message: `${path}: ${reasonOf(cause)}` }] };
  }
}

function checked(path: string, content: unknown): ConfigFile {
  if (content === null || content === undefined) return { values: {}, faults: [] };
  if (typeof content !== 'object' || Array.isArray(content)) {
    return { values: {}, faults: [{ path, message: 'expected one object of settings by name' }] };
  }
  const unknown = Object.keys(content).filter(name => !Object.hasOwn(settings, name));
  const faults = unknown.map(name => ({
    path: name,
    message: `${path} has a setting that does not exist; .env.example lists those that do`,
  }));
  return { values: content, faults };
}

/** Only the first line: the rest of a YAML error quotes the file, which may hold secrets. */
function reasonOf(cause: unknown): string {
  if (systemCodeOf(cause) === 'ENOENT') return 'there is no such file';
  if (systemCodeOf(cause) === 'EACCES') return 'may not be read';
  if (cause instanceof Error && 'linePos' in cause) return `is not valid JSON or YAML (${lineOf(cause.linePos)})`;
  return 'could not be read as JSON or YAML';
}

function lineOf(position: unknown): string {
  const [first] = Array.isArray(position) ? position : [];
  return `line ${String((first as { line?: number } | undefined)?.line ?? '?')}`;
}
