import type { RunResult } from '#api/cli/follow/run-result';

/** What came out of a run, as two columns. */
export function resultTable(result: RunResult): string {
  const { claims } = result;
  const rows: readonly (readonly [string, string])[] = [
    ['State', result.state],
    ['Claims published', String(claims.published)],
    ['Claims hedged', String(claims.hedged)],
    ['Claims dropped', String(claims.dropped)],
    ['Sources used', String(result.sources)],
    ['Prompts answered', String(result.calls)],
    ['Model calls', String(result.modelCalls)],
    ['Cost', `$${result.costUsd.toFixed(4)}${result.budgetUsd === null ? '' : ` of $${result.budgetUsd.toFixed(2)}`}`],
    ['Seconds', result.seconds.toFixed(1)],
    ...pathRows(result),
    ...(result.temporalUi ? [['Temporal UI', result.temporalUi] as const] : []),
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return `${rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`).join('\n')}\n`;
}

function pathRows({ files }: RunResult): (readonly [string, string])[] {
  if (!files) return [];
  return [
    ['MRD as Markdown', files.markdown],
    ['MRD as a page', files.html],
    ...(files.pdf === undefined ? [] : [['MRD as PDF', files.pdf] as const]),
    ...(files.docx === undefined ? [] : [['MRD for Word', files.docx] as const]),
    ['MRD as JSON', files.json],
  ];
}
