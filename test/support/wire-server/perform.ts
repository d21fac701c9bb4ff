import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Behaviour, WireAnswer } from './behaviour.js';
import { completionOf } from './completion.js';
import type { Protocol } from './protocol.js';
import { sendJson, startStream } from './sse.js';
import { bodyRecord, type WireCall } from './wire-call.js';

/** One request, how it is to be answered, and where to. */
export interface Exchange {
  readonly call: WireCall;
  readonly protocol: Protocol;
  readonly response: ServerResponse;
}

type Of<Kind extends Behaviour['kind']> = Extract<Behaviour, { kind: Kind }>;
type Performers = { [Kind in Behaviour['kind']]: (exchange: Exchange, behaviour: Of<Kind>) => Promise<void> | void };

const performers: Performers = {
  answer,
  status: ({ response, protocol }, { status, body, headers }) =>
    sendJson(response, status, body ?? {}, { ...protocol.headers, ...headers }),
  hang: () => undefined,
  drip,
  cut,
  'no-stop': exchange => partly(exchange, frames => [...frames.opening, ...frames.pieces, ...frames.end]),
  'error-event': (exchange, { type, message = 'wire' }) =>
    partly(exchange, frames => [
      ...frames.opening,
      ...frames.pieces.slice(0, 1),
      exchange.protocol.errorFrame({ type, message }),
    ]),
  bytes({ response }, { bytes, contentType = 'text/event-stream' }) {
    response.writeHead(200, { 'content-type': contentType });
    response.end(bytes);
  },
  flood,
};

/** Answers one request as scripted. */
export async function perform<Kind extends Behaviour['kind']>(exchange: Exchange, behaviour: Of<Kind>): Promise<void> {
  const kind: Kind = behaviour.kind as Kind;
  await performers[kind](exchange, behaviour);
}

async function answer(exchange: Exchange, behaviour: WireAnswer): Promise<void> {
  const { call, protocol, response } = exchange;
  const completion = completionOf(exchange, behaviour);
  if (behaviour.delayMs) await sleep(behaviour.delayMs);
  if (bodyRecord(call).stream !== true) {
    return sendJson(response, 200, protocol.whole(call, completion), { ...protocol.headers });
  }
  const frames = protocol.frames(call, completion);
  startStream(response, { ...protocol.headers });
  for (const frame of frames.opening) response.write(frame);
  for (const frame of frames.pieces) {
    response.write(frame);
    if (behaviour.pauseMs) await sleep(behaviour.pauseMs);
    if (response.destroyed) return;
  }
  response.end([...frames.closing, ...frames.end].join(''));
}

function partly(exchange: Exchange, pick: (frames: ReturnType<Protocol['frames']>) => readonly string[]): void {
  const completion = completionOf(exchange, { kind: 'answer' });
  startStream(exchange.response, { ...exchange.protocol.headers });
  exchange.response.end(pick(exchange.protocol.frames(exchange.call, completion)).join(''));
}

async function cut(exchange: Exchange, { afterPieces }: Of<'cut'>): Promise<void> {
  const { response, protocol, call } = exchange;
  if (afterPieces === 0) {
    response.destroy();
    return;
  }
  const frames = protocol.frames(call, completionOf(exchange, { kind: 'answer' }));
  startStream(response, { ...protocol.headers });
  response.write([...frames.opening, ...frames.pieces.slice(0, afterPieces)].join(''));
  // The bytes must leave before the connection breaks, or the caller sees a refused one.
  await sleep(30);
  response.destroy();
}

async function drip({ response, protocol }: Exchange, { everyMs }: Of<'drip'>): Promise<void> {
  startStream(response, { ...protocol.headers });
  while (!response.destroyed) {
    response.write(': still here\n\n');
    await sleep(everyMs);
  }
}

async function flood({ response, protocol }: Exchange, { bytes }: Of<'flood'>): Promise<void> {
  startStream(response, { ...protocol.headers });
  const chunk = `: ${'x'.repeat(64 * 1024 - 4)}\n\n`;
  for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length) {
    const isRoom = response.write(chunk);
    if (!isRoom) await drained(response);
  }
  response.end();
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise(resolve => {
    const goOn = () => {
      response.off('drain', goOn).off('close', goOn);
      resolve();
    };
    response.on('drain', goOn).on('close', goOn);
  });
}
