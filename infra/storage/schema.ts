import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { DecisionRecord } from '#shared/contracts/decision';
import type { StageProgress, WaitingDecision } from '#shared/contracts/run';
import type { RunState } from '#shared/policies/run-state';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
type NullableTimestamp = ColumnType<Date | null, Date | string | null, Date | string | null>;
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
}

/** Artifact hashes of the published document. */
export interface MrdFiles {
  json: string;
  markdown: string;
  html: string;
}

interface RunEventsTable {
  run_id: string;
  seq: number;
  /** Names what happened once and for all, so that a repeated write changes nothing. */
  key: string;
  at: Timestamp;
  type: string;
  data: JSONColumnType<Record<string, unknown>>;
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
  output_hash: string;
  cost_usd: number;
  created_at: Timestamp;
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

interface ApiKeysTable {
  id: string;
  tenant: string;
  name: string;
  role: string;
  key_sha256: string;
  created_at: Timestamp;
  revoked_at: NullableTimestamp;
}

export interface Database {
  runs: RunsTable;
  run_events: RunEventsTable;
  decisions: DecisionsTable;
  claims: ClaimsTable;
  sources: SourcesTable;
  calls: CallsTable;
  run_calls: RunCallsTable;
  activity_results: ActivityResultsTable;
  activity_executions: ActivityExecutionsTable;
  api_keys: ApiKeysTable;
}
