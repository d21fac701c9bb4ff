import { sourceId } from '#activities/kit/source-id';
import { sha256Of } from '#infra/storage/sha256-of';
import type { SuppliedSource } from '#shared/contracts/claim-review';

/** The id under which the corpus holds a supplied document: that of its bytes. */
export function sourceIdOf({ text, contentHash }: SuppliedSource): string {
  return sourceId(contentHash ?? sha256Of(text ?? ''));
}
