import { sourceKindOf } from '#activities/research/corpus/source-kind';
import { statedDate } from '#activities/research/corpus/stated-date';
import type { SourceKind } from '#shared/contracts/source';

const names = ['title', 'url', 'publisher', 'published', 'accessed', 'kind'] as const;
type MetadataName = (typeof names)[number];

/** What a document says about itself, as written. */
export type StatedMetadata = Readonly<Partial<Record<MetadataName, string>>>;

export interface DocumentMetadata {
  readonly title: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly accessedAt: string | null;
  readonly kind: SourceKind;
}

/** Other words for the same thing, most telling first; compared in lower case without marks. */
const aliases: Record<MetadataName, readonly string[]> = {
  title: ['title', 'ogtitle', 'twittertitle', 'dctitle', 'headline', 'dataset'],
  url: ['url', 'ogurl', 'canonical', 'sourceurl', 'permalink', 'link', 'source'],
  publisher: [
    'publisher',
    'ogsitename',
    'dcpublisher',
    'sitename',
    'site',
    'organization',
    'organisation',
    'applicationname',
    'author',
    'articleauthor',
    'dccreator',
  ],
  published: [
    'published',
    'articlepublishedtime',
    'datepublished',
    'publishedat',
    'publicationdate',
    'pubdate',
    'dcdate',
    'dctermsissued',
    'issued',
    'date',
  ],
  accessed: ['accessed', 'accessedat', 'accessdate', 'retrieved', 'retrievedat', 'dateaccessed'],
  kind: ['kind', 'sourcekind', 'sourcetype', 'documenttype'],
};

/** Takes the known ones out of any table of names and values. */
export function pickMetadata(values: Iterable<readonly [string, unknown]>): StatedMetadata {
  const byName = new Map<string, string>();
  for (const [key, value] of values) {
    const name = plainName(key);
    if (isScalar(value) && !byName.has(name)) byName.set(name, String(value).trim());
  }
  const picked: Partial<Record<MetadataName, string>> = {};
  for (const name of names) {
    const found = aliases[name].map(alias => byName.get(alias)).find(value => value && isUsable(name, value));
    if (found) picked[name] = found.slice(0, 2_000);
  }
  return picked;
}

/** The first that states something wins, name by name. */
export function mergeMetadata(...stated: readonly StatedMetadata[]): StatedMetadata {
  const merged: Partial<Record<MetadataName, string>> = {};
  for (const name of names) {
    const value = stated.map(one => one[name]).find(Boolean);
    if (value) merged[name] = value;
  }
  return merged;
}

export function resolveMetadata(stated: StatedMetadata): DocumentMetadata {
  return {
    title: stated.title?.replace(/\s+/g, ' ').trim().slice(0, 500) || null,
    url: stated.url ?? null,
    publisher: stated.publisher?.replace(/\s+/g, ' ') ?? null,
    publishedAt: statedDate(stated.published),
    accessedAt: statedDate(stated.accessed),
    kind: sourceKindOf(stated.kind),
  };
}

function plainName(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isScalar(value: unknown): value is string | number {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

/** "unknown" states nothing, and "multiple" states no one value. */
const open = /^(unknown|n\/?a|none|null|undated|not (stated|known|given)|tbd|multiple|several|various|mixed|many)\b/i;

function isUsable(name: MetadataName, value: string): boolean {
  if (name === 'title') return /[\p{L}\p{N}]/u.test(value);
  /** "source" is an address in some files and a name in others. */
  if (name === 'url') return /^https?:\/\/\S+$/i.test(value);
  return /[\p{L}\p{N}]/u.test(value) && !open.test(value);
}

/** True for a name under which documents state something about themselves. */
export function statesMetadata(key: string): boolean {
  const plain = plainName(key);
  return names.some(name => aliases[name].includes(plain));
}
