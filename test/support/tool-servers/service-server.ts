import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Behaviour, ReceivedCall } from './tool-server.js';

/** What a server answers; a string is a body of JSON. */
export interface Reply {
  readonly status?: number;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export type Serve = (call: ReceivedCall) => Reply;

interface Options {
  /** Hosts whose calls behaviours happen to; all others are served truly. */
  readonly hosts: readonly string[];
  readonly serve: Serve;
  /** Calls beside the matter, such as for robots.txt, to which no behaviour happens. */
  readonly isSpared?: (call: ReceivedCall) => boolean;
}

export interface ServiceServer {
  readonly port: number;
  readonly calls: ReceivedCall[];
  next(...behaviours: readonly (Behaviour | null)[]): void;
  always(behaviour: Behaviour | null): void;
  close(): Promise<void>;
}

/** One server that stands for several hosts, told apart by the name they are asked by. */
export async function startServiceServer({ hosts, serve, isSpared = () => false }: Options): Promise<ServiceServer> {
  const calls: ReceivedCall[] = [];
  const queue: (Behaviour | null)[] = [];
  let always: Behaviour | null = null;
  const server = createServer(async (request, response) => {
    const call = await received(request);
    calls.push(call);
    const behaviour = hosts.includes(call.host) && !isSpared(call) ? (queue.length > 0 ? queue.shift() : always) : null;
    if (behaviour) behave(response, behaviour);
    else send(response, serve(call));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    calls,
    next: (...behaviours) => void queue.push(...behaviours),
    always(behaviour) {
      always = behaviour;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function received(request: IncomingMessage): Promise<ReceivedCall> {
  const { method = '', url = '/', headers } = request;
  return { method, host: headers.host ?? '', path: url, headers, body: await text(request) };
}

function send(
  response: ServerResponse,
  { status = 200, contentType = 'application/json', headers, body }: Reply,
): void {
  response.writeHead(status, { 'content-type': contentType, ...headers }).end(body);
}

function behave(response: ServerResponse, behaviour: Behaviour): void {
  const { kind } = behaviour;
  if (kind === 'status') send(response, { body: '{"message":"as told"}', ...behaviour });
  else if (kind === 'body') send(response, behaviour);
  else if (kind === 'huge') send(response, { body: `"${'x'.repeat(behaviour.bytes)}"` });
  else if (kind === 'cut') {
    const { contentType = 'application/json' } = behaviour;
    response.writeHead(200, { 'content-type': contentType, 'content-length': '1000' });
    response.write('{"half":');
    setImmediate(() => response.destroy());
  }
}

export function json(value: unknown, status = 200): Reply {
  return { status, body: JSON.stringify(value) };
}
