import type { ToolsOfRun } from '#activities/planning/tools-of-run';

/** What people should know about tools before they approve: one sentence each. */
export function toolNotes({ ready, missing }: ToolsOfRun, links: readonly string[]): string[] {
  const unread = links.length > 0 && !ready.some(({ asks }) => asks === 'links');
  const pages =
    links.length === 1 ? 'The page that the brief names is' : `The ${links.length} pages that the brief names are`;
  return [
    ...(unread ? [`${pages} not read: no tool that reads pages is enabled. Add web-fetch to ASSAY_TOOLS.`] : []),
    ...missing.map(({ name, missing: because }) => `${name} is not asked: ${because}`),
  ];
}
