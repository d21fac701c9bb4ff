/** The topology as plain data: what exists on the Temporal side, read by workers, the API, the local stack and tests. */

export const namespace = 'default';

/** One queue per kind of load, so that a slow corner never starves the rest. */
export const taskQueues = {
  workflow: 'mrd',
  read: 'research',
  /** Research that waits for others. */
  ask: 'ask',
  think: 'think',
} as const;

export type TaskQueueName = (typeof taskQueues)[keyof typeof taskQueues];

/** Registered with the namespace by the local stack. Opaque ids and small facts only: search attributes are never encrypted. */
export const searchAttributes = {
  AssayState: 'Keyword',
  AssayTenant: 'Keyword',
  AssayVertical: 'Keyword',
  AssayWaitingFor: 'Keyword',
  AssayCostUsd: 'Double',
  AssayConfidence: 'Double',
} as const;

export type SearchAttributeName = keyof typeof searchAttributes;
