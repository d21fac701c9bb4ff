import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '#infra/config/env';

/** A passage as it might stand in a source: injected to command whoever reads it, or reporting in words that sound alike. */
export interface LabelledPassage {
  readonly id: string;
  readonly injected: boolean;
  readonly text: string;
}

export function readInjections(part: 'tuning' | 'test'): LabelledPassage[] {
  const path = join(loadConfig().projectRoot, 'test/labelled/injections', `${part}.jsonl`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as LabelledPassage);
}
