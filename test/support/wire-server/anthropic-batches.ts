import type { BatchDesk, Route } from './route.js';
import { sendJson } from './sse.js';
import { bodyRecord, isRecord, type WireCall } from './wire-call.js';

interface Stored {
  readonly id: string;
  readonly items: readonly { customId: string; params: unknown }[];
  readonly createdAt: string;
  isEnded: boolean;
  polls: number;
  results: string;
}

/** Message batches: create, poll, cancel, read the results as JSONL. */
export function anthropicBatches(desk: BatchDesk, url: () => string): Route {
  const batches = new Map<string, Stored>();

  return (call, response) => {
    const path = call.path.split('?')[0] ?? '';
    if (path.endsWith('/batches')) return sendJson(response, 200, call.method === 'GET' ? list() : shown(create(call)));
    const [, id = '', action] = /\/batches\/([^/]+)(?:\/(results|cancel))?$/.exec(path) ?? [];
    const batch = batches.get(id);
    if (!batch) return sendJson(response, 404, { type: 'error', error: { type: 'not_found_error', message: 'none' } });
    if (action === 'results') return sendJson(response, 200, batch.results);
    if (action === 'cancel') end(batch, true);
    else advance(batch);
    return sendJson(response, 200, shown(batch));
  };

  function create(call: WireCall): Stored {
    const { requests } = bodyRecord(call);
    const items = (Array.isArray(requests) ? requests : [])
      .filter(isRecord)
      .map(one => ({ customId: String(one.custom_id), params: one.params }));
    const createdAt = new Date().toISOString();
    const batch = { id: `msgbatch_${batches.size + 1}`, items, createdAt, isEnded: false, polls: 0, results: '' };
    batches.set(batch.id, batch);
    return batch;
  }

  /** The newest first. Time goes on for all of them. */
  function list() {
    for (const batch of batches.values()) advance(batch);
    return { data: [...batches.values()].reverse().map(shown), has_more: false, first_id: null, last_id: null };
  }

  function advance(batch: Stored): void {
    batch.polls += 1;
    if (!batch.isEnded && batch.polls > desk.pollsUntilDone()) end(batch, false);
  }

  function end(batch: Stored, isCanceled: boolean): void {
    batch.isEnded = true;
    const lines = batch.items.map(({ customId, params }, at) => ({
      custom_id: customId,
      result: isCanceled ? { type: 'canceled' } : at >= desk.expiresAfter() ? { type: 'expired' } : result(params),
    }));
    // The order of results is not promised: turn it round, so that nobody relies on it.
    batch.results = lines
      .toReversed()
      .map(line => JSON.stringify(line))
      .join('\n');
  }

  function result(params: unknown): unknown {
    const { status, answer } = desk.answerItem(params);
    if (status === 200) return { type: 'succeeded', message: answer };
    return { type: 'errored', error: { type: 'error', error: isRecord(answer) ? answer.error : answer } };
  }

  function shown({ id, items, isEnded, createdAt }: Stored) {
    const total = items.length;
    return {
      id,
      type: 'message_batch',
      processing_status: isEnded ? 'ended' : 'in_progress',
      request_counts: {
        processing: isEnded ? 0 : total,
        succeeded: isEnded ? total : 0,
        errored: 0,
        canceled: 0,
        expired: 0,
      },
      results_url: isEnded ? `${url()}/v1/messages/batches/${id}/results` : null,
      created_at: createdAt,
      expires_at: '2026-11-02T00:00:00Z',
      ended_at: null,
      archived_at: null,
      cancel_initiated_at: null,
    };
  }
}
