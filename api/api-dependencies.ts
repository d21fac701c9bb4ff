import type { BudgetDoor } from '#api/budgets/budget-door';
import type { CorpusDoor } from '#api/corpora/corpus-door';
import type { HealthProbe } from '#api/health/health-probe';
import type { NotificationDoor } from '#api/notifications/notification-door';
import type { ReplayChecker } from '#api/replay/replay-checker';
import type { HistoryGateway } from '#api/temporal/history-gateway';
import type { ScheduleGateway } from '#api/temporal/schedule-gateway';
import type { WorkflowGateway } from '#api/temporal/workflow-gateway';
import type { ClaimChecks } from '#api/verify/claim-checks';
import type { ApprovalSigner } from '#infra/approvals/approval-signer';
import type { ApiKeyStore } from '#infra/storage/api-key-store';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { ClaimLabels } from '#infra/storage/claim-labels';
import type { DelegationStore } from '#infra/storage/delegation-store';
import type { HistoryRewind } from '#infra/storage/history-rewind';
import type { HistoryShare } from '#infra/storage/history-share';
import type { ToolReports } from '#infra/storage/known-tools';
import type { ModelReports } from '#infra/storage/model-reports';
import type { MoneyBook } from '#infra/storage/money-book';
import type { PeopleStore } from '#infra/storage/people-store';
import type { RefreshStore } from '#infra/storage/refresh-store';
import type { RunStore } from '#infra/storage/run-store';
import type { SuppliedSources } from '#infra/storage/supplied-sources';
import type { WaitingRuns } from '#infra/storage/waiting-runs';

export interface ApiSettings {
  /** Address of the Temporal UI without a trailing slash; null hides the links. */
  readonly temporalUi: string | null;
  readonly namespace: string;
  readonly logLevel: string;
  /** Per address and minute. */
  readonly requestsPerMinute: number;
  /** Between two comments that keep an idle event stream alive. */
  readonly heartbeatMs: number;
}

/** All the API needs from outside; main.ts composes the real ones, tests bring their own. */
export interface ApiDependencies {
  readonly runs: RunStore;
  readonly keys: Pick<ApiKeyStore, 'findByKey' | 'create'>;
  readonly people: PeopleStore;
  readonly delegations: DelegationStore;
  readonly waiting: WaitingRuns;
  readonly supplied: SuppliedSources;
  readonly labels: Pick<ClaimLabels, 'labelsOf' | 'newestScale'>;
  readonly approvals: ApprovalSigner;
  readonly artifacts: ArtifactStore;
  readonly models: ModelReports;
  readonly tools: ToolReports;
  readonly gateway: WorkflowGateway;
  readonly histories: HistoryGateway;
  readonly schedules: ScheduleGateway;
  readonly refreshes: RefreshStore;
  readonly replays: ReplayChecker;
  readonly rewind: HistoryRewind;
  readonly share: HistoryShare;
  readonly money: Pick<MoneyBook, 'balances'>;
  readonly corpora: CorpusDoor;
  readonly claimChecks: ClaimChecks;
  readonly budgets: BudgetDoor;
  readonly notifications: NotificationDoor;
  readonly probes: readonly HealthProbe[];
  readonly settings: ApiSettings;
}

/** Injection tokens, one a dependency. */
export const tokens = {
  runs: Symbol('runs'),
  keys: Symbol('keys'),
  people: Symbol('people'),
  delegations: Symbol('delegations'),
  waiting: Symbol('waiting'),
  supplied: Symbol('supplied'),
  labels: Symbol('labels'),
  approvals: Symbol('approvals'),
  artifacts: Symbol('artifacts'),
  models: Symbol('models'),
  tools: Symbol('tools'),
  gateway: Symbol('gateway'),
  histories: Symbol('histories'),
  schedules: Symbol('schedules'),
  refreshes: Symbol('refreshes'),
  replays: Symbol('replays'),
  rewind: Symbol('rewind'),
  share: Symbol('share'),
  money: Symbol('money'),
  corpora: Symbol('corpora'),
  claimChecks: Symbol('claimChecks'),
  budgets: Symbol('budgets'),
  notifications: Symbol('notifications'),
  probes: Symbol('probes'),
  settings: Symbol('settings'),
} as const satisfies Record<keyof ApiDependencies, symbol>;
