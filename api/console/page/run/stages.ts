import type { RunEvent, RunView, StageProgress } from '#shared/contracts/run';
import { replayStages } from '#shared/policies/replay-stages';
import type { RunState } from '#shared/policies/run-state';
import { isTerminal } from '#shared/policies/run-state';

const always: readonly RunState[] = [...replayStages, 'completed'];

/** Reviews of claims stand between verification and the document; not every run has them. */
const reviews: Partial<Record<string, RunState>> = {
  claims: 'awaiting-claim-review',
  regulatory: 'awaiting-regulatory-review',
};

export interface Stage {
  readonly state: RunState;
  readonly place: 'done' | 'now' | 'ahead';
  readonly progress: StageProgress | null;
}

/** The way of a run with where it is. One that ended early stands where it left the way. */
export function stagesOf(
  { state, progress, claims }: Pick<RunView, 'state' | 'progress' | 'claims'>,
  events: readonly RunEvent[],
): Stage[] {
  const order = orderOf(state, events);
  const reached = order.includes(state) ? order.indexOf(state) : furthestOf(order, progress, claims);
  return order.map((stage, index) => ({
    state: stage,
    place: placeOf(index, reached, state),
    progress: progress.find(one => one.stage === stage) ?? null,
  }));
}

function orderOf(state: RunState, events: readonly RunEvent[]): readonly RunState[] {
  const asked = events
    .filter(({ type, superseded }) => type === 'decision-requested' && !superseded)
    .map(({ data }) => reviews[String(data['kind'])]);
  const held = Object.values(reviews).filter(review => review === state || asked.includes(review));
  const end = always.indexOf('awaiting-review');
  return [...always.slice(0, end), ...held.filter(each => each !== undefined), ...always.slice(end)];
}

function placeOf(index: number, reached: number, state: RunState): Stage['place'] {
  if (index < reached || state === 'completed') return 'done';
  return index === reached && !isTerminal(state) ? 'now' : 'ahead';
}

function furthestOf(order: readonly RunState[], progress: RunView['progress'], claims: RunView['claims']): number {
  if (claims.published + claims.hedged + claims.dropped > 0) return order.indexOf('awaiting-review');
  const stages = progress.map(({ stage }) => order.indexOf(stage as RunState));
  return Math.max(1, ...stages);
}
