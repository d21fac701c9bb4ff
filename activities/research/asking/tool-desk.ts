import type { ResearchTool, ToolGround } from '#activities/research/tools/define-research-tool';
import type { BreakerStore } from '#infra/storage/breaker-store';
import type { CallLeases } from '#infra/storage/call-leases';
import type { ToolJournal } from '#infra/storage/tool-journal';
import type { ToolPayments } from '#infra/storage/tool-payments';

/** What workers share about tools; without it, each process asks for itself and forgets. */
export interface SharedTools {
  readonly breakers: BreakerStore;
  readonly journal: ToolJournal;
  readonly leases: CallLeases;
  readonly payments: ToolPayments;
}

/** Everything that asking needs, whatever the run. */
export interface ToolDesk {
  readonly ground: ToolGround;
  readonly tools: readonly ResearchTool[];
  /** Names of the tools that may be asked here. */
  readonly enabled: readonly string[];
  readonly shared?: SharedTools | undefined;
  /** Ends early when the signal does. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Ends when nobody waits for the activity any more. */
  readonly signal: () => AbortSignal;
}
