import type { BatchDesk, Route } from './route.js';
import { sendJson } from './sse.js';
import { bodyRecord, isRecord, type WireCall } from './wire-call.js';

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const missing: Reply = { status: 404, body: { error: { type: 'invalid_request_error', message: 'none' } } };

interface Stored {
  readonly id: string;
  readonly input: string;
  readonly metadata: unknown;
  readonly createdAt: number;
  status: string;
  polls: number;
  output: string;
  errors: string;
}

/** Files and batches: upload JSONL, create, poll, cancel, read the output and error files. */
export function openaiBatches(desk: BatchDesk): Route {
  const files = new Map<string, string>();
  const batches = new Map<string, Stored>();

  return (call, response) => {
    const path = call.path.split('?')[0] ?? '';
    const { status, body } = /\/files(\/|$)/.test(path) ? serveFile(call, path) : serveBatch(call, path);
    sendJson(response, status, body);
  };

  function serveFile(call: WireCall, path: string): Reply {
    const id = /\/files\/([^/]+)\/content$/.exec(path)?.[1];
    if (id === undefined) return { status: 200, body: upload(call) };
    return files.has(id) ? { status: 200, body: files.get(id) } : missing;
  }

  function serveBatch(call: WireCall, path: string): Reply {
    if (path.endsWith('/batches')) return { status: 200, body: call.method === 'GET' ? list() : shown(create(call)) };
    const [, id = '', action] = /\/batches\/([^/]+)(\/cancel)?$/.exec(path) ?? [];
    const batch = batches.get(id);
    if (!batch) return missing;
    if (action) batch.status = 'cancelled';
    else advance(batch);
    return { status: 200, body: shown(batch) };
  }

  function upload(call: WireCall) {
    const id = `file-${files.size + 1}`;
    const lines = call.raw.split(/\r?\n/).filter(line => line.startsWith('{'));
    files.set(id, lines.join('\n'));
    return { id, object: 'file', purpose: 'batch', bytes: call.raw.length, filename: 'batch.jsonl', created_at: 1 };
  }

  function create(call: WireCall): Stored {
    const { input_file_id: input, metadata } = bodyRecord(call);
    const batch = {
      id: `batch_${batches.size + 1}`,
      input: String(input),
      metadata,
      createdAt: Math.floor(Date.now() / 1_000),
      ...{ status: 'in_progress', polls: 0, output: '', errors: '' },
    };
    batches.set(batch.id, batch);
    return batch;
  }

  /** The newest first. */
  function list() {
    return { object: 'list', data: [...batches.values()].reverse().map(shown), has_more: false };
  }

  function advance(batch: Stored): void {
    batch.polls += 1;
    if (batch.status !== 'in_progress' || batch.polls <= desk.pollsUntilDone()) return;
    const asked = (files.get(batch.input) ?? '').split('\n').filter(Boolean);
    batch.status = desk.expiresAfter() < asked.length ? 'expired' : 'completed';
    const lines = asked.slice(0, desk.expiresAfter()).map(answerLine);
    batch.output = store(lines.filter(line => !line.isError).map(line => line.text));
    batch.errors = store(lines.filter(line => line.isError).map(line => line.text));
  }

  function answerLine(line: string): { text: string; isError: boolean } {
    const item: unknown = JSON.parse(line);
    const { custom_id: customId, body } = isRecord(item) ? item : {};
    const { status, answer } = desk.answerItem(body);
    const response = { status_code: status, request_id: 'req_batch', body: answer };
    return {
      text: JSON.stringify({ id: 'line', custom_id: customId, response, error: null }),
      isError: status !== 200,
    };
  }

  function store(lines: readonly string[]): string {
    if (lines.length === 0) return '';
    const id = `file-${files.size + 1}`;
    files.set(id, lines.join('\n'));
    return id;
  }

  function shown(batch: Stored) {
    const total = (files.get(batch.input) ?? '').split('\n').filter(Boolean).length;
    const isDone = batch.status === 'completed';
    return {
      id: batch.id,
      object: 'batch',
      endpoint: '/v1/chat/completions',
      completion_window: '24h',
      created_at: batch.createdAt,
      metadata: batch.metadata ?? null,
      status: batch.status,
      input_file_id: batch.input,
      ...(batch.output ? { output_file_id: batch.output } : {}),
      ...(batch.errors ? { error_file_id: batch.errors } : {}),
      request_counts: { total, completed: isDone ? total : 0, failed: 0 },
    };
  }
}
