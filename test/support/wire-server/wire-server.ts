import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anthropicBatches } from './anthropic-batches.js';
import { anthropicProtocol } from './anthropic-protocol.js';
import type { Behaviour } from './behaviour.js';
import { completionOf } from './completion.js';
import { embeddingsAnswer } from './embeddings.js';
import { openaiBatches } from './openai-batches.js';
import { openaiProtocol } from './openai-protocol.js';
import { perform } from './perform.js';
import { PrefixCache } from './prefix-cache.js';
import type { BatchDesk } from './route.js';
import { sendJson } from './sse.js';
import { isRecord, type WireCall } from './wire-call.js';

export type Script = (call: WireCall) => Behaviour;

export interface WireServer {
  /** http://127.0.0.1:PORT; OpenAI's base URL is `${url}/v1`, Anthropic's is `url`. */
  readonly url: string;
  /** Every request so far, in order of arrival. */
  readonly calls: WireCall[];
  /** Scripts the next requests, one each; before anything `always` says. */
  next(...behaviours: readonly Behaviour[]): void;
  /** Scripts all others. Without it: a true answer that fits the schema asked for. */
  always(script: Behaviour | Script): void;
  /** Polls a batch answers "in progress" before it is done; 0 at first. */
  setPollsUntilDone(polls: number): void;
  /** Items a batch answers before it expires; by default all. */
  setExpiresAfter(items: number): void;
  /** Takes the next batches, and breaks the connection instead of saying so, or says nothing at all. */
  swallowBatches(count: number, ending?: 'cut' | 'hang'): void;
  /** As prompt caches do that nobody asked for a while. */
  forgetPrefixes(): void;
  close(): Promise<void>;
}

/** A server on loopback that speaks chat completions, embeddings, files and batches, and messages with their batches. */
export async function startWireServer({
  port = 0,
  prefixLearnMs = 0,
}: {
  port?: number;
  /** Milliseconds until a prompt cache knows what was sent. */
  prefixLearnMs?: number;
} = {}): Promise<WireServer> {
  const state = createState(prefixLearnMs);
  const server = createServer((request, response) => {
    void receive(request).then(call => state.answer(call, response));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: state.url,
    calls: state.calls,
    next: (...behaviours) => void state.queue.push(...behaviours),
    always(script) {
      state.script = typeof script === 'function' ? script : () => script;
    },
    setPollsUntilDone(polls) {
      state.pollsUntilDone = polls;
    },
    setExpiresAfter(items) {
      state.expiresAfter = items;
    },
    swallowBatches(count, ending = 'cut') {
      state.swallowed = { count, ending };
    },
    forgetPrefixes: () => state.cache.forget(),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function createState(prefixLearnMs: number) {
  const cache = new PrefixCache(prefixLearnMs);
  const protocols = { openai: openaiProtocol(cache), anthropic: anthropicProtocol(cache) };
  const state = {
    cache,
    url: '',
    calls: [] as WireCall[],
    queue: [] as Behaviour[],
    pollsUntilDone: 0,
    expiresAfter: Number.POSITIVE_INFINITY,
    swallowed: { count: 0, ending: 'cut' },
    script: ((): Behaviour => ({ kind: 'answer' })) as Script,
    answer,
  };
  const desk = (name: WireCall['protocol']): BatchDesk => ({
    pollsUntilDone: () => state.pollsUntilDone,
    expiresAfter: () => state.expiresAfter,
    answerItem: params => answerItem(name, params),
  });
  const batches = {
    openai: openaiBatches(desk('openai')),
    anthropic: anthropicBatches(desk('anthropic'), () => state.url),
  };
  return state;

  async function answer(call: WireCall, response: ServerResponse): Promise<void> {
    state.calls.push(call);
    response.on('close', () => {
      call.isAborted = !response.writableFinished;
    });
    const path = call.path.split('?')[0] ?? '';
    const scripted = state.queue.shift();
    const isCompletion = /\/(chat\/completions|messages)$/.test(path);
    if (isCompletion || (scripted && scripted.kind !== 'answer')) {
      await perform({ call, response, protocol: protocols[call.protocol] }, scripted ?? state.script(call));
    } else if (path.endsWith('/embeddings')) sendJson(response, 200, embeddingsAnswer(call));
    else if (/\/(files|batches)(\/|$)/.test(path)) serveBatches(call, response, path);
    else sendJson(response, 404, { error: { type: 'not_found_error', message: path } });
  }

  function serveBatches(call: WireCall, response: ServerResponse, path: string): void {
    if (call.method === 'POST' && path.endsWith('/batches') && state.swallowed.count > 0) {
      state.swallowed.count -= 1;
      const { ending } = state.swallowed;
      response.writeHead = () => (ending === 'cut' ? response.destroy() : response);
      response.end = () => response;
    }
    batches[call.protocol](call, response);
  }

  function answerItem(name: WireCall['protocol'], params: unknown) {
    const call: WireCall = { ...emptyCall, protocol: name, body: params, raw: JSON.stringify(params) };
    const behaviour = state.queue.shift() ?? state.script(call);
    if (behaviour.kind === 'status') return { status: behaviour.status, answer: behaviour.body };
    const protocol = protocols[name];
    const said = behaviour.kind === 'answer' ? behaviour : ({ kind: 'answer' } as const);
    return { status: 200, answer: protocol.whole(call, completionOf({ call, protocol }, said)) };
  }
}

const emptyCall = { method: 'POST', path: '(batch item)', headers: {}, isAborted: false } as const;

async function receive(request: IncomingMessage): Promise<WireCall> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString();
  const path = request.url ?? '/';
  const protocol = path.includes('/messages') ? 'anthropic' : 'openai';
  return {
    protocol,
    method: request.method ?? '',
    path,
    headers: request.headers,
    body: parsed(raw),
    raw,
    isAborted: false,
  };
}

function parsed(raw: string): unknown {
  try {
    const value: unknown = JSON.parse(raw);
    return isRecord(value) ? value : raw;
  } catch {
    return raw;
  }
}
