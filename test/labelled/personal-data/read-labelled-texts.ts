import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonalKind } from '#activities/research/personal-data/personal-span';
import { loadConfig } from '#infra/config/env';

interface LabelledPlace {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalKind;
}

/** A text with everything personal in it that is to be found; what is public or no person is not labelled. */
export interface LabelledText {
  readonly id: string;
  readonly style: string;
  readonly text: string;
  readonly places: readonly LabelledPlace[];
}

export type Part = 'tuning' | 'test';

/** Labels stand in the texts, `⟦kind|words⟧`: titles such as "Mr" are no part of a name. */
export function readLabelledTexts(part: Part): LabelledText[] {
  const path = join(loadConfig().projectRoot, 'test/labelled/personal-data', `${part}.jsonl`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => withPlaces(JSON.parse(line) as { id: string; style: string; text: string }));
}

function withPlaces({ id, style, text: labelled }: { id: string; style: string; text: string }): LabelledText {
  const places: LabelledPlace[] = [];
  let text = '';
  let from = 0;
  for (const { 0: all, 1: kind = '', 2: words = '', index } of labelled.matchAll(/⟦([a-z-]+)\|([^⟧]*)⟧/gu)) {
    text += labelled.slice(from, index);
    places.push({ start: text.length, end: text.length + words.length, kind: kind as PersonalKind });
    text += words;
    from = index + all.length;
  }
  return { id, style, text: text + labelled.slice(from), places };
}
