import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { BatchState } from '#shared/contracts/batch-stages';
import type { ClaimLabelAction, ClaimLabelFeatures } from '#shared/contracts/claim-label';
import type { DecisionRecord } from '#shared/contracts/decision';
import type { Role } from '#shared/contracts/decision-rule';
import type { KnownPrompt } from '#shared/contracts/known-prompt';
import type { RouteExplanation } from '#shared/contracts/model-call';
import type { DeploymentFacts } from '#shared/contracts/model-deployment';
import type { NotificationChannel, NotificationDelivery, NotificationType } from '#shared/contracts/notification';
import type { ChangeCounts } from '#shared/contracts/refresh';
import type { StageProgress, WaitingDecision } from '#shared/contracts/run';
import type { KnownTool } from '#shared/contracts/tool-catalogue';
import type { ReplayStage } from '#shared/policies/replay-stages';
import type { RunState } from '#shared/policies/run-state';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type NullableTimestamp = ColumnType<Date | null, Date | string | null, Date | string | null>;
/** PostgreSQL's bigint, which the driver reads as text. */
type BigCount = ColumnType<string, number | undefined, number>;
type Json<T> = ColumnType<T, string, string>;

interface RunsTable {
  run_id: string;
  tenant: string;
  workflow_id: string;
  idempotency_key: string;
  request_hash: string;
  title: string;
  vertical: string;
  brief_hash: string;
  corpus: string;
  state: ColumnType<RunState, RunState | undefined, RunState>;
  decision: ColumnType<WaitingDecision | null, string | null, string | null>;
  progress: ColumnType<StageProgress[], string | undefined, string>;
  published: Generated<number>;
  hedged: Generated<number>;
  dropped: Generated<number>;
  sources: Generated<number>;
  confidence: number | null;
  reason: string | null;
  plan_hash: string | null;
  content_hash: string | null;
  mrd_files: ColumnType<MrdFiles | null, string | null, string | null>;
  created_at: Timestamp;
  updated_at: Timestamp;
  finished_at: NullableTimestamp;
  last_seq: Generated<number>;
  /** The run that this one branched off from, and the stage from which on they differ. */
  forked_from: ColumnType<string | null, string | undefined, never>;
  forked_at: ColumnType<ReplayStage | null, ReplayStage | undefined, never>;
  /** The run that this one takes again. */
  refresh_of: ColumnType<string | null, string | undefined, never>;
}

/** Artifact hashes of the published document. */
export interface MrdFiles {
  json: string;
  markdown: string;
  html: string;
  /** Missing where it was published before there were files for paper, or where one could not be made. */
  pdf?: string;
  docx?: string;
}

interface RunEventsTable {
  run_id: string;
  seq: number;
  /** Names what happened once and for all, so that a repeated write changes nothing. */
  key: string;
  at: Timestamp;
  type: string;
  data: JSONColumnType<Record<string, unknown>>;
  /** The run went back to before it: it holds no longer. */
  superseded: Generated<boolean>;
}

/** A prompt that the workers ask. */
interface KnownPromptsTable {
  name: string;
  place: number;
  facts: Json<KnownPrompt>;
  seen_at: Timestamp;
}

/** What a run that takes another again has changed. */
interface RefreshReportsTable {
  run_id: string;
  before_run: string | null;
  /** Artifact `RefreshReport`. */
  report_hash: string;
  changes: Json<ChangeCounts>;
  at: Timestamp;
}

interface DecisionsTable {
  run_id: string;
  key: string;
  at: Timestamp;
  record: Json<DecisionRecord>;
}

interface ClaimsTable {
  run_id: string;
  claim_id: string;
  tenant: string;
  section_id: string;
  text: string;
  verdict: string;
  publication: string;
  confidence: number;
  claim: Json<unknown>;
}

interface SourcesTable {
  run_id: string;
  source_id: string;
  tenant: string;
  sha256: string;
  title: string;
  location: string;
  publisher: string | null;
  source: Json<unknown>;
}

interface CallsTable {
  key: string;
  tenant: string;
  prompt: string;
  prompt_version: number;
  engine: string;
  /** Null for engines without a model. */
  model: string | null;
  input_hash: string;
  /** Null while the call is under way and when it failed. */
  output_hash: string | null;
  /** Paid outside the ledger; what models cost is in the ledger. */
  cost_usd: ColumnType<number, number | undefined, number>;
  created_at: Timestamp;
  question_key: ColumnType<string | null, string | undefined, string>;
  status: ColumnType<'running' | 'completed' | 'failed', string | undefined, string>;
  section: ColumnType<string | null, string | null | undefined, string | null>;
  provider: ColumnType<string | null, string | undefined, string>;
  schema_hash: ColumnType<string | null, string | undefined, string>;
  parameters: ColumnType<unknown, string | undefined, string>;
  route: ColumnType<RouteExplanation | null, string | undefined, string>;
  error: ColumnType<string | null, string | undefined, string | null>;
  input_tokens: BigCount;
  cached_input_tokens: BigCount;
  cache_write_tokens: BigCount;
  output_tokens: BigCount;
  cost_micro_usd: BigCount;
  finished_at: ColumnType<Date | null, Date | undefined, Date>;
}

/** A request to a provider: one row from before it goes out, settled when its answer or its end is known. */
interface PaidAttemptsTable {
  id: Generated<string>;
  call_key: string;
  question_key: string;
  run_id: string;
  tenant: string;
  prompt: string;
  provider: string;
  model: string;
  purpose: string;
  outcome: string;
  input_tokens: BigCount;
  cached_input_tokens: BigCount;
  cache_write_tokens: BigCount;
  output_tokens: BigCount;
  /** Of the tenant's account it is paid from: 2026-11. */
  month: string;
  reserved_micro_usd: BigCount;
  cost_micro_usd: BigCount;
  is_estimated: Generated<boolean>;
  request_id: string | null;
  output_hash: string | null;
  started_at: Timestamp;
  finished_at: NullableTimestamp;
}

/** A batch as the provider knows it; written before it is sent, so that it can be looked for when nobody knows whether it was. */
interface BatchesTable {
  id: Generated<string>;
  label: string;
  tenant: string;
  provider: string;
  model: string;
  state: BatchState;
  provider_batch: string | null;
  /** How often it was looked for at the provider and not found. */
  absences: Generated<number>;
  outcome: string | null;
  intended_at: Timestamp;
  submitted_at: NullableTimestamp;
  ended_at: NullableTimestamp;
}

/** A question that waits for a batch; one open row a question. */
interface BatchItemsTable {
  id: Generated<string>;
  tenant: string;
  provider: string;
  model: string;
  question_key: string;
  call_key: string;
  prompt: string;
  /** Artifact `ModelRequest`. */
  request_hash: string;
  state: 'queued' | 'submitted' | 'answered' | 'failed';
  batch_id: string | null;
  attempt_id: string | null;
  reason: string | null;
  queued_at: Timestamp;
  ended_at: NullableTimestamp;
}

interface BatchWaitsTable {
  item_id: string;
  run_id: string;
  told_at: NullableTimestamp;
}

interface SemanticVectorsTable {
  tenant: string;
  model: string;
  text_hash: string;
  vector: Buffer;
  at: Timestamp;
}

/** An answer that may serve the same question in other words; `model` is the one that made the vector. */
interface SemanticAnswersTable {
  id: Generated<string>;
  tenant: string;
  scope: string;
  model: string;
  text_hash: string;
  call_key: string;
  output_hash: string;
  at: Timestamp;
}

interface CallLeasesTable {
  question_key: string;
  owner: string;
  expires_at: Timestamp;
}

interface MoneyAccountsTable {
  account: string;
  /** Null: the configured default holds. */
  limit_micro_usd: ColumnType<string | null, number | null, number | null>;
  raises_asked: Generated<number>;
  is_raise_declined: Generated<boolean>;
  spent_micro_usd: BigCount;
  reserved_micro_usd: BigCount;
}

interface MoneyWarningsTable {
  account: string;
  share: number;
  at: Timestamp;
}

interface LedgerTable {
  id: Generated<string>;
  attempt_id: string;
  tenant: string;
  run_id: string;
  month: string;
  amount_micro_usd: BigCount;
  at: Timestamp;
}

/** What a research tool answered, or why it did not, for everybody who asks the same. */
interface ToolCallsTable {
  id: Generated<string>;
  key: string;
  tenant: string;
  /** Who asked, and so who paid. */
  run_id: string;
  tool: string;
  /** Artifact `ToolAnswer`; null when there was none. */
  answer_hash: string | null;
  error: string | null;
  because: string | null;
  /** Nobody asks again before; null for answers. */
  refused_until: NullableTimestamp;
  cost_micro_usd: BigCount;
  at: Timestamp;
}

/** Which runs made use of an answer: they and their forks find it again, however old it is. */
interface RunToolCallsTable {
  run_id: string;
  call_id: string;
  at: Timestamp;
}

/** A research tool that the workers have. */
interface KnownToolsTable {
  name: string;
  place: number;
  facts: Json<KnownTool>;
  seen_at: Timestamp;
}

/** Of deployments of models and, under keys that begin with `tool:`, of research tools. */
interface BreakersTable {
  deployment: string;
  failures: number;
  open_until: NullableTimestamp;
  probe_until: NullableTimestamp;
  last_error: string | null;
  changed_at: Timestamp;
}

interface ModelDeploymentsTable {
  id: string;
  place: number;
  facts: Json<DeploymentFacts>;
  seen_at: Timestamp;
}

interface RateLevelsTable {
  provider: string;
  requests: number;
  tokens: number;
  at: Timestamp;
}

interface RunCallsTable {
  run_id: string;
  call_key: string;
  /** Answered from the journal, so nothing was paid. */
  reused: boolean;
  at: Timestamp;
}

interface ActivityResultsTable {
  workflow_id: string;
  temporal_run_id: string;
  activity_id: string;
  input_hash: string;
  activity_type: string;
  result: Json<unknown>;
  finished_at: Timestamp;
}

interface ActivityExecutionsTable {
  id: Generated<number>;
  workflow_id: string;
  temporal_run_id: string;
  activity_id: string;
  activity_type: string;
  input_hash: string;
  attempt: number;
  /** The work was not done again: the result of an earlier, completed execution was handed back. */
  reused: boolean;
  started_at: Timestamp;
  finished_at: NullableTimestamp;
}

interface NotificationsTable {
  id: Generated<string>;
  run_id: string;
  key: string;
  type: NotificationType;
  at: Timestamp;
  data: Json<Record<string, unknown>>;
}

/** A notification on its way through one channel. */
interface NotificationDeliveriesTable {
  id: Generated<string>;
  notification_id: string;
  channel: NotificationChannel;
  /** Id of the API key of the person it goes to; null: to whoever the channel was configured for. */
  recipient: string | null;
  state: ColumnType<NotificationDelivery['state'], undefined, NotificationDelivery['state']>;
  attempts: Generated<number>;
  /** While it is pending: when it is tried next, or until when somebody holds it. */
  due_at: ColumnType<Date, undefined, Date>;
  created_at: ColumnType<Date, undefined, Date>;
  sent_at: ColumnType<Date | null, undefined, Date>;
  reason: string | null;
}

interface ApiKeysTable {
  id: string;
  tenant: string;
  name: string;
  role: string;
  key_sha256: string;
  created_at: Timestamp;
  revoked_at: NullableTimestamp;
  /** Rights to decide. An owner holds all, also those that came later. */
  roles: ColumnType<Role[], Role[] | undefined, Role[]>;
  email: ColumnType<string | null, string | null | undefined, string | null>;
}

/** A right to decide that somebody lent to somebody else. */
interface DelegationsTable {
  id: string;
  tenant: string;
  from_key: string;
  to_key: string;
  roles: Role[];
  since: Timestamp;
  until: Timestamp;
  /** Null: in every run. */
  run_id: string | null;
  ended_at: ColumnType<Date | null, undefined, Date>;
}

/** A file that somebody gave to support claims of a run; its bytes are an artifact. */
interface SuppliedSourcesTable {
  run_id: string;
  content_hash: string;
  file_name: string;
  bytes: BigCount;
  by_key: string;
  at: Generated<Date>;
}

/** What a person decided about a claim as it was shown: whether it was right, and what was known of it. No words of it. */
interface ClaimLabelsTable {
  tenant: string;
  run_id: string;
  claim_id: string;
  /** Artifact of the sheet on which it was shown. */
  sheet_hash: string;
  action: ClaimLabelAction;
  is_right: boolean;
  /** Of its confidence, before the tenant's own scale. */
  log_odds: number;
  features: Json<ClaimLabelFeatures>;
  at: Timestamp;
}

/** Fitted on a tenant's decisions; the newest counts, if it is used. */
interface ConfidenceScalesTable {
  tenant: string;
  fitted_at: Timestamp;
  labels: number;
  held_out: number;
  a: number;
  b: number;
  brier_before: number;
  brier_after: number;
  is_used: boolean;
}

export interface Database {
  runs: RunsTable;
  run_events: RunEventsTable;
  refresh_reports: RefreshReportsTable;
  decisions: DecisionsTable;
  claims: ClaimsTable;
  sources: SourcesTable;
  calls: CallsTable;
  run_calls: RunCallsTable;
  paid_attempts: PaidAttemptsTable;
  batches: BatchesTable;
  batch_items: BatchItemsTable;
  batch_waits: BatchWaitsTable;
  semantic_vectors: SemanticVectorsTable;
  semantic_answers: SemanticAnswersTable;
  call_leases: CallLeasesTable;
  money_accounts: MoneyAccountsTable;
  money_warnings: MoneyWarningsTable;
  ledger: LedgerTable;
  breakers: BreakersTable;
  known_prompts: KnownPromptsTable;
  tool_calls: ToolCallsTable;
  run_tool_calls: RunToolCallsTable;
  known_tools: KnownToolsTable;
  model_deployments: ModelDeploymentsTable;
  rate_levels: RateLevelsTable;
  activity_results: ActivityResultsTable;
  activity_executions: ActivityExecutionsTable;
  notifications: NotificationsTable;
  notification_deliveries: NotificationDeliveriesTable;
  api_keys: ApiKeysTable;
  delegations: DelegationsTable;
  supplied_sources: SuppliedSourcesTable;
  claim_labels: ClaimLabelsTable;
  confidence_scales: ConfidenceScalesTable;
}
