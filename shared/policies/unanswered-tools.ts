interface Asked {
  readonly failedTools?: readonly string[];
}

/** Tools that did not answer, with the number of questions that went on without them, the most missed first. */
export function unansweredTools(evidence: readonly Asked[]): { tool: string; questions: number }[] {
  const counts = new Map<string, number>();
  for (const { failedTools = [] } of evidence) {
    for (const tool of failedTools) counts.set(tool, (counts.get(tool) ?? 0) + 1);
  }
  return [...counts]
    .map(([tool, questions]) => ({ tool, questions }))
    .sort((one, other) => other.questions - one.questions || (one.tool < other.tool ? -1 : 1));
}
