import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Who wants to know that bytes arrive, for the exchange that runs. SDKs swallow what keeps a stream alive while a model
 * thinks, and their clients are shared by all calls: only fetch sees every byte, and only this tells it whose they are.
 */
export const signsOfLife = new AsyncLocalStorage<() => void>();
