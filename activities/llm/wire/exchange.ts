import type { AssayError } from '#shared/errors/assay-error';
import type { CallOptions } from '../model-port.js';
import { signsOfLife } from './signs-of-life.js';

/**
 * One exchange with a provider; any byte that arrives is progress. An abort by the caller leaves as the reason of its signal, all else as what `translate`
 * makes of it.
 */
export async function exchange<Result>(
  { signal, onProgress }: CallOptions,
  translate: (error: unknown) => AssayError,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    const result = await signsOfLife.run(onProgress, act);
    // SDKs end a stream in silence when it is aborted: half an answer must not pass for one.
    signal.throwIfAborted();
    return result;
  } catch (error) {
    signal.throwIfAborted();
    throw translate(error);
  }
}
