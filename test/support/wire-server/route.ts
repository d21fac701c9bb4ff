import type { ServerResponse } from 'node:http';
import type { WireCall } from './wire-call.js';

export type Route = (call: WireCall, response: ServerResponse) => void;

/** What batches need of the server: how long they take, and the answer to one item. */
export interface BatchDesk {
  pollsUntilDone(): number;
  /** Items answered before a batch expires. */
  expiresAfter(): number;
  answerItem(params: unknown): { readonly status: number; readonly answer: unknown };
}
