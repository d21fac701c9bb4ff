import type { ResearchQuestion } from '#shared/contracts/plan';

type Questions = readonly ResearchQuestion[];

/** What differs between two plans, as lines for a person; empty when nothing does. */
export function planChanges(before: Questions, after: Questions): string[] {
  const old = new Map(before.map(question => [question.id, question]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...before.filter(({ id }) => !kept.has(id)).map(({ text }) => `Dropped: ${text}`),
    ...after.filter(({ id }) => !old.has(id)).map(({ text }) => `Added: ${text}`),
    ...after.flatMap(question => changeOf(old.get(question.id), question)),
    ...(isReordered(before, after) ? ['The order is another one.'] : []),
  ];
}

function changeOf(before: ResearchQuestion | undefined, after: ResearchQuestion): string[] {
  if (!before || JSON.stringify(before) === JSON.stringify(after)) return [];
  return before.text === after.text
    ? [`Changed in detail: ${after.text}`]
    : [`Was: ${before.text} – now: ${after.text}`];
}

function isReordered(before: Questions, after: Questions): boolean {
  const common = (list: Questions, other: Questions) => {
    const ids = new Set(other.map(({ id }) => id));
    return list.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  };
  return common(before, after).join() !== common(after, before).join();
}
