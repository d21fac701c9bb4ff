import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import type { ApiDependencies } from '#api/api-dependencies';
import { ApprovalsController } from '#api/approvals/approvals.controller';
import { ApprovalsService } from '#api/approvals/approvals.service';
import { SignedLinks } from '#api/approvals/signed-links';
import { Subjects } from '#api/approvals/subjects';
import { BudgetController } from '#api/budgets/budget.controller';
import { ConfidenceController } from '#api/confidence/confidence.controller';
import { CorporaController } from '#api/corpora/corpora.controller';
import { Deciders } from '#api/decisions/deciders';
import { DecisionContent } from '#api/decisions/decision-content';
import { DecisionSignatures } from '#api/decisions/decision-signatures';
import { DecisionsController } from '#api/decisions/decisions.controller';
import { DecisionsService } from '#api/decisions/decisions.service';
import { OpenRequests } from '#api/decisions/open-requests';
import { QueueController } from '#api/decisions/queue.controller';
import { ReviewController } from '#api/decisions/review.controller';
import { SuppliedSourcesController } from '#api/decisions/supplied-sources.controller';
import { TokensController } from '#api/decisions/tokens.controller';
import { TokensService } from '#api/decisions/tokens.service';
import { DelegationsController } from '#api/delegations/delegations.controller';
import { DelegationsService } from '#api/delegations/delegations.service';
import { dependenciesModule } from '#api/dependencies.module';
import { DraftController } from '#api/documents/draft.controller';
import { DraftFinder } from '#api/documents/draft-finder';
import { MrdController } from '#api/documents/mrd.controller';
import { MrdReader } from '#api/documents/mrd-reader';
import { PlanController } from '#api/documents/plan.controller';
import { EventsController } from '#api/events/events.controller';
import { HealthController } from '#api/health/health.controller';
import { ApiKeyGuard } from '#api/http/api-key.guard';
import { logOptions } from '#api/http/log-options';
import { ProblemFilter } from '#api/http/problem.filter';
import { RateGuard } from '#api/http/rate.guard';
import { ModelsController } from '#api/models/models.controller';
import { NotificationsController } from '#api/notifications/notifications.controller';
import { PeopleController } from '#api/people/people.controller';
import { PeopleService } from '#api/people/people.service';
import { ChangesController } from '#api/refresh/changes.controller';
import { RefreshController } from '#api/refresh/refresh.controller';
import { RefreshService } from '#api/refresh/refresh.service';
import { RefreshesController } from '#api/refresh/refreshes.controller';
import { CallReuse } from '#api/replay/call-reuse';
import { DiffController } from '#api/replay/diff.controller';
import { DiffService } from '#api/replay/diff.service';
import { ForkController } from '#api/replay/fork.controller';
import { ForkService } from '#api/replay/fork.service';
import { ForkChanges } from '#api/replay/fork-changes';
import { ForkParents } from '#api/replay/fork-parents';
import { ForkPreviewService } from '#api/replay/fork-preview.service';
import { HistoryController } from '#api/replay/history.controller';
import { HistoryReader } from '#api/replay/history-reader';
import { ReplayCheckService } from '#api/replay/replay-check.service';
import { ReplayChecksController } from '#api/replay/replay-checks.controller';
import { ResumeController } from '#api/replay/resume.controller';
import { ResumeService } from '#api/replay/resume.service';
import { RunFinder } from '#api/runs/run-finder';
import { RunPresenter } from '#api/runs/run-presenter';
import { RunsController } from '#api/runs/runs.controller';
import { StartRunService } from '#api/runs/start-run.service';
import { SchemasController } from '#api/schemas/schemas.controller';
import { ToolsController } from '#api/tools/tools.controller';
import { VerifyController } from '#api/verify/verify.controller';
import { VerticalsController } from '#api/verticals/verticals.controller';

@Module({})
class AppModule {}

export function appModule(dependencies: ApiDependencies): DynamicModule {
  return {
    module: AppModule,
    imports: [dependenciesModule(dependencies), LoggerModule.forRoot(logOptions(dependencies.settings.logLevel))],
    controllers: [
      RunsController,
      PlanController,
      DecisionsController,
      ReviewController,
      SuppliedSourcesController,
      TokensController,
      QueueController,
      ApprovalsController,
      PeopleController,
      DelegationsController,
      EventsController,
      DraftController,
      MrdController,
      ModelsController,
      BudgetController,
      ConfidenceController,
      NotificationsController,
      HistoryController,
      ReplayChecksController,
      ResumeController,
      ForkController,
      DiffController,
      RefreshesController,
      RefreshController,
      ChangesController,
      ToolsController,
      VerifyController,
      VerticalsController,
      CorporaController,
      SchemasController,
      HealthController,
    ],
    providers: [
      StartRunService,
      RunFinder,
      RunPresenter,
      OpenRequests,
      Deciders,
      DecisionContent,
      DecisionSignatures,
      DecisionsService,
      TokensService,
      SignedLinks,
      Subjects,
      ApprovalsService,
      PeopleService,
      DelegationsService,
      DraftFinder,
      MrdReader,
      HistoryReader,
      ReplayCheckService,
      CallReuse,
      ResumeService,
      ForkParents,
      ForkChanges,
      ForkService,
      ForkPreviewService,
      DiffService,
      RefreshService,
      { provide: APP_FILTER, useClass: ProblemFilter },
      { provide: APP_GUARD, useClass: RateGuard },
      { provide: APP_GUARD, useClass: ApiKeyGuard },
    ],
  };
}
