/** Input of `refreshWorkflow`, which a schedule starts: the run to take again, and on which terms. */
export interface RefreshWorkflowInput {
  readonly tenant: string;
  readonly runId: string;
  /** Days until an open decision of the new run expires. */
  readonly decisionDeadlineDays: number;
  readonly pace?: 'batch';
  /** `none`: no model is asked. */
  readonly models?: 'none';
}

export interface RefreshWorkflowResult {
  /** The new run; null when an earlier refresh is still open. */
  readonly runId: string | null;
  /** The earlier refresh that is still open. */
  readonly waiting: string | null;
}
