export interface WordChange {
  readonly words: string;
  readonly change: 'same' | 'gone' | 'new';
}

/** Words of two texts as they stand, with what is gone and what is new: without the new it reads as before, without the gone as after. */
export function wordChanges(before: string, after: string): WordChange[] {
  const old = wordsOf(before);
  const now = wordsOf(after);
  const lengths = commonLengths(old, now);
  const changes: WordChange[] = [];
  let at = 0;
  let to = 0;
  while (at < old.length || to < now.length) {
    if (at < old.length && old[at] === now[to]) {
      changes.push({ words: old[at++] ?? '', change: 'same' });
      to += 1;
    } else if (
      to >= now.length ||
      (at < old.length && lengthAt(lengths, at + 1, to) >= lengthAt(lengths, at, to + 1))
    ) {
      changes.push({ words: old[at++] ?? '', change: 'gone' });
    } else changes.push({ words: now[to++] ?? '', change: 'new' });
  }
  return joined(changes);
}

/** With the space behind them, so that nothing is lost. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+\s*/g) ?? [];
}

/** Length of the longest common run of words from each pair of places on. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const isSame = old[at] === now[to];
      const best = isSame
        ? lengthAt(rows, at + 1, to + 1) + 1
        : Math.max(lengthAt(rows, at + 1, to), lengthAt(rows, at, to + 1));
      const row = rows[at];
      if (row) row[to] = best;
    }
  }
  return rows;
}

function lengthAt(rows: readonly Uint16Array[], at: number, to: number): number {
  return rows[at]?.[to] ?? 0;
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const runs: WordChange[] = [];
  for (const { words, change } of changes) {
    const last = runs.at(-1);
    if (last?.change === change) runs[runs.length - 1] = { words: last.words + words, change };
    else runs.push({ words, change });
  }
  return runs;
}
