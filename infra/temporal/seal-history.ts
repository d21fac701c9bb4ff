import { sha256Of } from '#infra/storage/sha256-of';
import { isJsonPayload, isSealed, sealPayload } from '#infra/temporal/sealed-payload';

/** Where the JSON of a history holds failures, whose words may quote what payloads hold. */
const failureMembers = new Set(['failure', 'cause', 'lastFailure']);
const failureWords = new Set(['message', 'stackTrace']);

/** A history with every payload and every failure's words replaced by hash and size. Ids, types and times stay. */
export function sealHistory(history: unknown): unknown {
  return sealed(history, false);
}

/** Whether anything in it was taken out: such a history shows what happened when, and cannot be replayed. */
export function isSealedHistory(history: unknown): boolean {
  if (isJsonPayload(history)) return isSealed(history);
  if (typeof history !== 'object' || history === null) return false;
  return Object.values(history).some(isSealedHistory);
}

function sealed(value: unknown, isFailure: boolean): unknown {
  if (isJsonPayload(value)) return sealPayload(value);
  if (Array.isArray(value)) return value.map(item => sealed(item, isFailure));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      isFailure && failureWords.has(name) && typeof member === 'string'
        ? words(member)
        : sealed(member, failureMembers.has(name)),
    ]),
  );
}

function words(text: string): string {
  return text === '' ? '' : `(sealed: ${Buffer.byteLength(text)} bytes, sha256 ${sha256Of(text)})`;
}
