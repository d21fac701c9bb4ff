import type { CorpusManifest } from '#shared/contracts/corpus-manifest';
import type { Source } from '#shared/contracts/source';
import type { SourceQuality } from '#shared/contracts/source-quality';
import { newestDate } from '#shared/policies/source-age';
import { qualityOf } from '#shared/policies/source-quality';

/** What each source of the register is worth, against the newest of the corpus; a newer one that somebody supplied ages no other. */
export function weighSources(
  sources: readonly Source[],
  { documents, supplied = [], faults }: CorpusManifest,
): SourceQuality[] {
  const newest = newestDate(documents.filter(({ id }) => !supplied.includes(id)).map(({ publishedAt }) => publishedAt));
  const dead = new Set(faults.filter(({ code }) => code === 'fetch.not-found').map(({ location }) => location));
  return sources.map(source => {
    const isDead = dead.has(source.url ?? source.location) || dead.has(source.location);
    return { sourceId: source.id, ...qualityOf({ ...source, newest, isDead }) };
  });
}
