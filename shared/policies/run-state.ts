/** The states of a run and the moves between them. Pure; the workflow asks `canMove` and nothing else changes a state. */

export const runStates = [
  'planning',
  'awaiting-plan-approval',
  'researching',
  'synthesizing',
  'verifying',
  'awaiting-budget',
  'awaiting-claim-review',
  'awaiting-regulatory-review',
  'awaiting-review',
  'completed',
  'rejected',
  'expired',
  'cancelled',
  'failed',
] as const;
export type RunState = (typeof runStates)[number];

const moves: Record<RunState, readonly RunState[]> = {
  planning: ['awaiting-plan-approval', 'awaiting-budget', 'cancelled', 'failed'],
  'awaiting-plan-approval': ['planning', 'researching', 'rejected', 'expired', 'cancelled', 'failed'],
  researching: ['synthesizing', 'awaiting-budget', 'cancelled', 'failed'],
  synthesizing: ['verifying', 'awaiting-budget', 'cancelled', 'failed'],
  verifying: [
    'awaiting-claim-review',
    'awaiting-regulatory-review',
    'awaiting-review',
    'awaiting-budget',
    'cancelled',
    'failed',
  ],
  /** And back to the state it came from, whatever was decided. */
  'awaiting-budget': ['cancelled', 'failed'],
  /** What was decided about claims is carried out and checked before anything else. */
  'awaiting-claim-review': ['verifying', 'expired', 'cancelled', 'failed'],
  'awaiting-regulatory-review': ['verifying', 'expired', 'cancelled', 'failed'],
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

/** `cameFrom`: the state before this one; an interruption may only end where it began. */
export function canMove(from: RunState, to: RunState, cameFrom: RunState | null = null): boolean {
  return nextStates(from, cameFrom).includes(to);
}

export function nextStates(from: RunState, cameFrom: RunState | null = null): readonly RunState[] {
  return from === 'awaiting-budget' && cameFrom ? [cameFrom, ...moves[from]] : moves[from];
}
