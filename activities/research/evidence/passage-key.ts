import type { Passage } from '#shared/contracts/source';

/** Two passages with the same key are one, whoever found them. */
export function passageKey({ sourceId, start }: Passage): string {
  return `${sourceId}:${start}`;
}
