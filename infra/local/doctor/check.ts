import type { Config } from '#infra/config/config';

/** What one look at this machine found. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do; empty when all is well. */
  readonly remedy: string;
}

export interface DoctorContext {
  readonly config: Config;
  readonly env: NodeJS.ProcessEnv;
}

export type Examine = (context: DoctorContext) => Promise<Check>;

export function fine(name: string, detail: string): Check {
  return { name, ok: true, detail, remedy: '' };
}

export function broken(name: string, detail: string, remedy: string): Check {
  return { name, ok: false, detail, remedy };
}
