/** Hands out a few places at a time; who comes later waits in line. */
export interface Turns {
  /** Waits for a place, works, and gives the place back. Rejects with the reason of `signal` when it comes first. */
  take<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result>;
}

export function turns(atOnce: number): Turns {
  let free = atOnce;
  const line: (() => void)[] = [];
  const giveBack = () => {
    const next = line.shift();
    if (next) next();
    else free += 1;
  };
  const waitInLine = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const enter = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        line.splice(line.indexOf(enter), 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      line.push(enter);
    });
  return {
    async take(signal, work) {
      signal.throwIfAborted();
      if (free > 0) free -= 1;
      else await waitInLine(signal);
      try {
        return await work();
      } finally {
        giveBack();
      }
    },
  };
}
