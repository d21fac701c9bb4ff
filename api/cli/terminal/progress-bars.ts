import type { RunView, StageProgress } from '#shared/contracts/run';

const barWidth = 24;

/** The state of a run as lines for a screen that is redrawn: one bar a stage. */
export function progressBars(run: RunView): string[] {
  const name = Math.max(12, ...run.progress.map(stage => stage.stage.length));
  const bars = run.progress.map(stage => `  ${stage.stage.padEnd(name)} ${bar(stage)} ${stage.done}/${stage.total}`);
  return [headline(run), ...bars];
}

export function headline(run: RunView): string {
  const { published, hedged, dropped } = run.claims;
  const claims =
    published + hedged + dropped > 0 ? ` · ${published} published, ${hedged} hedged, ${dropped} dropped` : '';
  const sources = run.sources > 0 ? ` · ${run.sources} sources` : '';
  return `${run.runId} ${run.state}${claims}${sources}`;
}

function bar({ done, total }: StageProgress): string {
  const filled = total > 0 ? Math.floor((Math.min(done, total) / total) * barWidth) : 0;
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled);
}
