/** The states of a run and the moves between them. Pure; the workflow asks `transition` and nothing else changes a state. */

export const runStates = [
  'planning',
  'awaiting-plan-approval',
  'researching',
  'synthesizing',
  'verifying',
  'awaiting-review',
  'completed',
  'rejected',
  'expired',
  'cancelled',
  'failed',
] as const;
export type RunState = (typeof runStates)[number];

const moves: Record<RunState, readonly RunState[]> = {
  planning: ['awaiting-plan-approval', 'cancelled', 'failed'],
  'awaiting-plan-approval': ['planning', 'researching', 'rejected', 'expired', 'cancelled', 'failed'],
  researching: ['synthesizing', 'cancelled', 'failed'],
  synthesizing: ['verifying', 'cancelled', 'failed'],
  verifying: ['awaiting-review', 'cancelled', 'failed'],
  'awaiting-review': ['completed', 'rejected', 'expired', 'cancelled', 'failed'],
  completed: [],
  rejected: [],
  expired: [],
  cancelled: [],
  failed: [],
};

export function isTerminal(state: RunState): boolean {
  return moves[state].length === 0;
}

export function canMove(from: RunState, to: RunState): boolean {
  return moves[from].includes(to);
}

export function nextStates(from: RunState): readonly RunState[] {
  return moves[from];
}
