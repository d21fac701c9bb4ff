import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, type ProcessMark } from '#infra/local/process/process-mark';

export type PartName = 'temporal' | 'postgres' | 'api' | 'worker';

/** Where everything is to be found; `null` for what does not run here or has no such address. */
export interface StackAddresses {
  readonly api: string | null;
  /** HOST:PORT, as Temporal clients want it. */
  readonly temporal: string | null;
  readonly temporalUi: string | null;
  /** Without its password. */
  readonly database: string | null;
}

/** What the supervisor writes about itself into stack.json, for clients and for the next start. */
export interface StackInfo extends ProcessMark {
  readonly state: 'starting' | 'ready' | 'stopping';
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly addresses: StackAddresses;
  readonly dataDir: string;
  readonly keyFile: string;
  readonly parts: readonly (ProcessMark & { readonly name: PartName })[];
}

/** What a supervisor, alive or not, last wrote; `null` when there is nothing to read. */
export function readStackInfo(path: string): StackInfo | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Written aside and renamed, so that a reader never sees half of it. */
export function writeStackInfo(path: string, info: StackInfo): void {
  const aside = `${path}.${process.pid}.tmp`;
  writeFileSync(aside, `${JSON.stringify(info, null, 2)}\n`, { mode: 0o600 });
  renameSync(aside, path);
}

export function removeStackInfo(path: string): void {
  rmSync(path, { force: true });
}

/** The stack on this data folder, starting or ready; `null` when none lives. */
export function liveStackInfo(path: string): StackInfo | null {
  const info = readStackInfo(path);
  return info && isAlive(info) ? info : null;
}
