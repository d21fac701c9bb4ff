/** The path under which an error `model.queued` names the row that its question waits in. */
export const batchItemPath = 'batch-item';

/** From the faults of an error, as they came over the wire; null when they name none. */
export function queuedItem(faults: unknown): string | null {
  const named = Array.isArray(faults) ? faults.find(isItem) : undefined;
  return named?.message ?? null;
}

function isItem(fault: unknown): fault is { message: string } {
  const { path, message } = (fault ?? {}) as Record<string, unknown>;
  return path === batchItemPath && typeof message === 'string';
}
