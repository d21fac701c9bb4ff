/** Lines for people go to standard error: standard output belongs to the task, whose JSON a script may be reading. */
export function say(line) {
  process.stderr.write(`assay: ${line}\n`);
}

const progressEveryMs = 3_000;

/**
 * Says what begins, repeats that it goes on every few seconds, and says how long it took.
 * `detail` may return a few words about how far it has come.
 */
export async function saying(what, work, detail = () => '') {
  const started = Date.now();
  const elapsed = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  say(`${what} ...`);
  const ticker = setInterval(() => {
    const words = detail();
    say(`${what}: still at it, ${elapsed()}${words ? `, ${words}` : ''}`);
  }, progressEveryMs);
  try {
    const result = await work();
    say(`${what}: done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}

/** A failure whose message says all a person needs: shown without a stack. */
export class BootstrapError extends Error {
  name = 'BootstrapError';
}
