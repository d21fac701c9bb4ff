import { z } from 'zod';
import { BudgetView } from '#api/budgets/budget-view';
import { ConfidenceView } from '#api/confidence/confidence-view';
import { CorporaView } from '#api/corpora/corpora-view';
import { DecisionOutcomeView, DecisionsView } from '#api/decisions/decision-views';
import { DelegationsView } from '#api/delegations/delegation-views';
import { HealthView } from '#api/health/health-view';
import { Problem } from '#api/http/problem';
import { CallsView, CostsView, ModelsView, PromptsView } from '#api/models/model-views';
import { NotificationsView, NotificationTestView } from '#api/notifications/notification-views';
import { PeopleView, RemovedView } from '#api/people/people-views';
import { HistoryView } from '#api/replay/history-view';
import { RunPage } from '#api/runs/run-page';
import { ToolsView } from '#api/tools/tools-view';
import { VerifyView } from '#api/verify/verify-views';
import { VerticalsView } from '#api/verticals/verticals-view';
import { ApprovalView } from '#shared/contracts/approval-view';
import { Claim } from '#shared/contracts/claim';
import { DecisionRecord } from '#shared/contracts/decision';
import { DecisionQueue } from '#shared/contracts/decision-queue';
import { DecisionToken } from '#shared/contracts/decision-token';
import { Delegation } from '#shared/contracts/delegation';
import { Mrd } from '#shared/contracts/mrd';
import { AddedPerson, PersonView } from '#shared/contracts/person';
import { ResearchPlan } from '#shared/contracts/plan';
import { RefreshList, RefreshReport, RefreshSchedule, RefreshView } from '#shared/contracts/refresh';
import { ForkPreview, ReplayReport, ResumePreview } from '#shared/contracts/replay';
import { ReviewView, SuppliedFile } from '#shared/contracts/review-view';
import { RunEvent, RunView, WaitingDecision } from '#shared/contracts/run';
import { RunDiff } from '#shared/contracts/run-diff';
import { Source } from '#shared/contracts/source';

/** What answers hold, by the name under which the description of the API lists it. */
export const components = {
  AddedPerson,
  Approval: ApprovalView,
  Budget: BudgetView,
  Calls: CallsView,
  Costs: CostsView,
  Models: ModelsView,
  Claim,
  Confidence: ConfidenceView,
  Corpora: CorporaView,
  DecisionOutcome: DecisionOutcomeView,
  DecisionRecord,
  Decisions: DecisionsView,
  DecisionQueue,
  DecisionToken,
  Delegation,
  Delegations: DelegationsView,
  ForkPreview,
  Health: HealthView,
  History: HistoryView,
  Mrd,
  Notifications: NotificationsView,
  NotificationTest: NotificationTestView,
  People: PeopleView,
  Person: PersonView,
  Problem,
  Prompts: PromptsView,
  RefreshList,
  RefreshReport,
  RefreshSchedule,
  RefreshView,
  Removed: RemovedView,
  ReplayReport,
  Review: ReviewView,
  ResumePreview,
  ResearchPlan,
  Run: RunView,
  RunDiff,
  RunEvent,
  RunPage,
  Source,
  SuppliedFile,
  Tools: ToolsView,
  Verification: VerifyView,
  Verticals: VerticalsView,
  WaitingDecision,
} as const satisfies Record<string, z.ZodType>;

export type ComponentName = keyof typeof components;

export const refTo = (name: ComponentName) => ({ $ref: `#/components/schemas/${name}` });

/** In the dialect of OpenAPI 3.0; one that holds another refers to it. */
export function componentSchemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(components)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    target: 'openapi-3.0',
    io: 'output',
    unrepresentable: 'any',
    uri: id => refTo(id as ComponentName).$ref,
  });
  return Object.fromEntries(Object.entries(schemas).map(([name, { $id, $schema, id, ...schema }]) => [name, schema]));
}
