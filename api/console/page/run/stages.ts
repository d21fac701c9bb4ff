import type { RunView, StageProgress } from '#shared/contracts/run';
import { replayStages } from '#shared/policies/replay-stages';
import type { RunState } from '#shared/policies/run-state';
import { isTerminal } from '#shared/policies/run-state';

const order: readonly RunState[] = [...replayStages, 'completed'];

export interface Stage {
  readonly state: RunState;
  readonly place: 'done' | 'now' | 'ahead';
  readonly progress: StageProgress | null;
}

/** The way of a run with where it is. One that ended early stands where it left the way. */
export function stagesOf({ state, progress, claims }: Pick<RunView, 'state' | 'progress' | 'claims'>): Stage[] {
  const reached = order.includes(state) ? order.indexOf(state) : furthestOf(progress, claims);
  return order.map((stage, index) => ({
    state: stage,
    place: placeOf(index, reached, state),
    progress: progress.find(one => one.stage === stage) ?? null,
  }));
}

function placeOf(index: number, reached: number, state: RunState): Stage['place'] {
  if (index < reached || state === 'completed') return 'done';
  return index === reached && !isTerminal(state) ? 'now' : 'ahead';
}

function furthestOf(progress: RunView['progress'], claims: RunView['claims']): number {
  if (claims.published + claims.hedged + claims.dropped > 0) return order.indexOf('awaiting-review');
  const stages = progress.map(({ stage }) => order.indexOf(stage as RunState));
  return Math.max(1, ...stages);
}
