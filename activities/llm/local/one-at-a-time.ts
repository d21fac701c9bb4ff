/** Runs what it is given one after another, in order; one that is aborted while it waits is never begun. */
export function oneAtATime(): <Result>(signal: AbortSignal, act: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (signal, act) => {
    const mine = last.then(() => {
      signal.throwIfAborted();
      return act();
    });
    last = mine.catch(() => undefined);
    return unlessAborted(signal, mine);
  };
}

/** Nobody waits for the one in front after an abort. */
async function unlessAborted<Result>(signal: AbortSignal, mine: Promise<Result>): Promise<Result> {
  const { promise, reject } = Promise.withResolvers<never>();
  const leave = () => reject(signal.reason);
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([mine, promise]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
