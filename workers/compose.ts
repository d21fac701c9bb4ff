import { createDocumentActivities } from '#activities/documents/documents.activities';
import { printInThread } from '#activities/documents/pdf/print-in-thread';
import type { PaperDependencies } from '#activities/documents/publish/publish-files';
import { createBatchActivities } from '#activities/llm/batch/batch.activities';
import { type BudgetDependencies, createBudgetActivities } from '#activities/llm/budget/budget.activities';
import { createPlanningActivities } from '#activities/planning/planning.activities';
import { createRecordActivities } from '#activities/records/records.activities';
import { createRefreshActivities } from '#activities/refresh/refresh.activities';
import { ownDesk } from '#activities/research/asking/own-desk';
import type { ToolDesk } from '#activities/research/asking/tool-desk';
import { maskBrief } from '#activities/research/personal-data/mask-brief';
import { createResearchActivities } from '#activities/research/research.activities';
import { findPassages } from '#activities/research/search/find-passages';
import { createSupplyActivities } from '#activities/research/supply/supply.activities';
import { markDisagreements } from '#activities/synthesis/drafting/mark-disagreements';
import { numbersOfProse } from '#activities/synthesis/prose/numbers-of-prose';
import { createSynthesisActivities } from '#activities/synthesis/synthesis.activities';
import { createEntailmentActivities } from '#activities/verification/entailment/entailment.activities';
import { createReviewActivities } from '#activities/verification/review/review.activities';
import { createVerificationActivities } from '#activities/verification/verification.activities';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { CallJournal } from '#infra/storage/call-journal';
import type { ClaimLabels } from '#infra/storage/claim-labels';
import type { RefreshStore } from '#infra/storage/refresh-store';
import type { RunRecorder } from '#infra/storage/run-recorder';
import type { SuppliedSources } from '#infra/storage/supplied-sources';
import type { ApprovalKey } from '#shared/contracts/approval-key';
import type { BatchStageActivities } from '#shared/contracts/batch-stages';
import { activityContext } from '#workers/activity-context';
import { composeDesk, type ModelCapacities } from '#workers/compose-desk';

export interface Capacities {
  readonly artifacts: ArtifactStore;
  readonly calls: CallJournal;
  readonly recorder: RunRecorder;
  /** Without models, the extractive engine answers everything. */
  readonly models?: ModelCapacities | undefined;
  /** Needed as long as any run may wait for money. */
  readonly money?: BudgetDependencies | undefined;
  /** Needed as long as any run is taken again by a schedule. */
  readonly refreshes?: RefreshStore | undefined;
  /** What people decided about claims, for the confidence of later ones. */
  readonly labels?: ClaimLabels | undefined;
  /** Files that people gave for their runs; without it, no claim can be supported by one. */
  readonly supplied?: Pick<SuppliedSources, 'known'> | undefined;
  /** Whose signatures under decisions the runs trust that a schedule begins. */
  readonly approvalKeys?: readonly ApprovalKey[] | undefined;
  /** Makes the PDF; by default in a thread of its own. */
  readonly printPdf?: PaperDependencies['printPdf'];
  /** Told of a form of a document that could not be made; it is published without it. */
  readonly onUnprinted?: PaperDependencies['onUnprinted'];
  /** The research tools that may be asked; by default the corpus alone. */
  readonly tools?: Partial<ToolDesk> | undefined;
  /** A corpus as a person names it -> the folder to read. Errors: corpus.missing, corpus.not-allowed. */
  readonly resolveCorpus: (corpus: string) => Promise<string>;
}

/** The only place where capabilities meet their dependencies. */
export function composeActivities({
  artifacts,
  calls,
  recorder,
  models,
  money,
  refreshes,
  labels,
  supplied,
  approvalKeys,
  printPdf = mrd => printInThread(mrd),
  onUnprinted,
  tools,
  resolveCorpus,
}: Capacities) {
  const desk = composeDesk({ artifacts, calls, models });
  return {
    read: {
      ...createResearchActivities({ artifacts, resolveCorpus, tools }),
      ...createVerificationActivities({ artifacts, labels }),
      ...createSupplyActivities({ artifacts, supplied, personalData: tools?.personalData }),
      ...createReviewActivities({ artifacts, labels, readNumbers: numbersOfProse, findPassages, markDisagreements }),
      ...createDocumentActivities({
        artifacts,
        engine: desk.engine,
        engineOf: desk.engineOf,
        usage: runId => calls.usageOf(runId),
        printPdf,
        onUnprinted,
      }),
      ...createRecordActivities({ recorder, artifacts }),
      ...(money && createBudgetActivities(money)),
      ...(refreshes && createRefreshActivities({ refreshes, artifacts, recorder, approvalKeys })),
    },
    think: {
      ...createPlanningActivities({
        artifacts,
        desk,
        tools: ownDesk(tools).enabled,
        maskBrief: (brief, tenant) => (tools?.personalData?.(tenant) === 'keep' ? brief : maskBrief(brief)),
      }),
      ...createSynthesisActivities({ artifacts, desk }),
      ...createEntailmentActivities({ artifacts, desk }),
      ...batchActivities(models, { artifacts, recorder }),
    },
  };
}

/** Nothing when no model is configured. */
function batchActivities(
  models: ModelCapacities | undefined,
  own: Pick<Capacities, 'artifacts' | 'recorder'>,
): Partial<BatchStageActivities> {
  if (!models?.batches) return {};
  const { deployments, money, onWarning } = models.gateway;
  return createBatchActivities({ ...own, ...models.batches, deployments, money, onWarning, context: activityContext });
}
