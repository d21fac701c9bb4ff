import type { ApiClient } from '#api/cli/client/api-client';
import type { Patience } from '#api/cli/client/patience';
import { createDecisionDesk, type DecisionMode } from '#api/cli/follow/decision-desk';
import { watchRun } from '#api/cli/follow/watch-run';
import { createProgressView } from '#api/cli/terminal/progress-view';
import { storyText } from '#api/cli/terminal/story-text';
import type { Terminal } from '#api/cli/terminal/terminal';
import type { RunEvent, RunView } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';

export interface FollowOptions {
  readonly api: ApiClient;
  readonly terminal: Terminal;
  readonly patience: Patience;
  readonly mode: DecisionMode;
  readonly channel?: 'cli' | 'demo';
}

/** Shows progress and meets decisions until the run has ended or is left waiting; returns it as it then is. */
export async function followRun(runId: string, options: FollowOptions): Promise<RunView> {
  const { api, terminal, patience, mode, channel = 'cli' } = options;
  const view = createProgressView(terminal);
  const desk = createDecisionDesk({ api, terminal, mode, channel });
  let latest: RunView | null = null;
  const onEvent = (event: RunEvent) => {
    const text = storyText(event);
    if (text !== null) view.tell(text);
  };
  for await (const run of watchRun(api, runId, { patience, onEvent })) {
    latest = run;
    view.show(run);
    if (!desk.isNews(run)) continue;
    view.settle();
    if ((await desk.meet(run)) === 'leave') return run;
  }
  view.settle();
  if (!latest) throw new AssayError('api.unreachable', 'nothing was heard of the run');
  return latest;
}
