import type { ResearchTool, ToolGround } from '#activities/research/tools/define-research-tool';
import type { BreakerStore } from '#infra/storage/breaker-store';
import type { CallLeases } from '#infra/storage/call-leases';
import type { ToolJournal } from '#infra/storage/tool-journal';
import type { ToolPayments } from '#infra/storage/tool-payments';
import type { PersonalDataPolicy } from '#shared/contracts/personal-data';

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
  /** What happens to personal data in documents that tools bring, by tenant. */
  readonly personalData: (tenant: string) => PersonalDataPolicy;
  /** Ends early when the signal does. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Ends when nobody waits for the activity any more. */
  readonly signal: () => AbortSignal;
}
