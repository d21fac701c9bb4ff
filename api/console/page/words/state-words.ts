import type { RunState } from '#shared/policies/run-state';

export const stateWords: Record<RunState, string> = {
  planning: 'Planning',
  'awaiting-plan-approval': 'Plan to approve',
  researching: 'Researching',
  synthesizing: 'Writing',
  verifying: 'Verifying',
  'awaiting-budget': 'Budget used up',
  'awaiting-claim-review': 'Claims to decide',
  'awaiting-regulatory-review': 'Regulatory claims to decide',
  'awaiting-review': 'Document to approve',
  completed: 'Published',
  rejected: 'Rejected',
  expired: 'Expired',
  cancelled: 'Cancelled',
  failed: 'Failed',
};

export const stateColors: Record<RunState, string> = {
  planning: 'indigo',
  'awaiting-plan-approval': 'amber',
  researching: 'indigo',
  synthesizing: 'indigo',
  verifying: 'indigo',
  'awaiting-budget': 'amber',
  'awaiting-claim-review': 'amber',
  'awaiting-regulatory-review': 'amber',
  'awaiting-review': 'amber',
  completed: 'green',
  rejected: 'gray',
  expired: 'gray',
  cancelled: 'gray',
  failed: 'red',
};
