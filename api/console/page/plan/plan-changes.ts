import type { ResearchPlan, ResearchQuestion } from '#shared/contracts/plan';

type Questions = readonly ResearchQuestion[];
export type PlanParts = Readonly<Pick<ResearchPlan, 'questions' | 'links'>>;

/** What differs between two plans, as lines for a person; empty when nothing does. */
export function planChanges(before: PlanParts, after: PlanParts): string[] {
  return [...questionChanges(before.questions, after.questions), ...pageChanges(before.links, after.links)];
}

function pageChanges(before: readonly string[] = [], after: readonly string[] = []): string[] {
  return [
    ...before.filter(link => !after.includes(link)).map(link => `Not to be read: ${link}`),
    ...after.filter(link => !before.includes(link)).map(link => `To be read: ${link}`),
  ];
}

function questionChanges(before: Questions, after: Questions): string[] {
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
