import type { SourceChange } from '#shared/contracts/run-diff';
import type { Source } from '#shared/contracts/source';

/** Sources that one document cites and the other does not; the same place with other bytes is told as one change. */
export function diffSources(before: readonly Source[], after: readonly Source[]): SourceChange[] {
  const was = new Map(before.map(source => [source.sha256, source]));
  const is = new Map(after.map(source => [source.sha256, source]));
  const removed = before.filter(({ sha256 }) => !is.has(sha256));
  const added = after.filter(({ sha256 }) => !was.has(sha256));
  const gonePlaces = new Set(removed.map(({ location }) => location));
  const newPlaces = new Set(added.map(({ location }) => location));
  return [
    ...added.map(source => told(source, gonePlaces.has(source.location) ? 'other-content' : 'added')),
    ...removed.filter(({ location }) => !newPlaces.has(location)).map(source => told(source, 'removed')),
  ];
}

function told({ location, title }: Source, change: SourceChange['change']): SourceChange {
  return { change, location, title };
}
