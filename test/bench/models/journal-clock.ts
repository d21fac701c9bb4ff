/** When the journal, the ledger or the artifact store was being written, in milliseconds of `performance.now()`. */
export function createJournalClock() {
  const spans: { from: number; to: number }[] = [];

  /** The same object, of which these methods are timed. */
  function timing<T extends object>(part: T, ...methods: (keyof T & string)[]): T {
    const timed = Object.create(part) as T;
    for (const method of methods) {
      const own = part[method] as unknown as (...args: unknown[]) => Promise<unknown>;
      const wrapped = async (...args: unknown[]) => {
        const from = performance.now();
        return own.apply(part, args).finally(() => spans.push({ from, to: performance.now() }));
      };
      Object.defineProperty(timed, method, { value: wrapped });
    }
    return timed;
  }

  /** Milliseconds since the last call of this in which at least one write was under way: what ran beside another counts once. */
  function spent(): number {
    const sorted = spans.splice(0).toSorted((a, b) => a.from - b.from);
    let total = 0;
    let end = Number.NEGATIVE_INFINITY;
    for (const { from, to } of sorted) {
      total += Math.max(0, to - Math.max(from, end));
      end = Math.max(end, to);
    }
    return total;
  }

  return { timing, spent };
}
