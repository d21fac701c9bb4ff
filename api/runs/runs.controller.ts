import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { tokens } from '#api/api-dependencies';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { openApiSchema } from '#api/openapi/open-api-schema';
import { idempotencyKeyOf } from '#api/runs/idempotency-key';
import { ListRunsQuery } from '#api/runs/list-runs-query';
import { RunFinder } from '#api/runs/run-finder';
import { RunPresenter } from '#api/runs/run-presenter';
import { StartRunPipe } from '#api/runs/start-run.pipe';
import { StartRunService } from '#api/runs/start-run.service';
import type { WorkflowGateway } from '#api/temporal/workflow-gateway';
import type { RunStore } from '#infra/storage/run-store';
import { type RunView, StartRun } from '#shared/contracts/run';
import { AssayError } from '#shared/errors/assay-error';
import { isTerminal } from '#shared/policies/run-state';

@ApiTags('runs')
@Controller('runs')
export class RunsController {
  constructor(
    @Inject(StartRunService) private readonly starter: StartRunService,
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(RunPresenter) private readonly presenter: RunPresenter,
    @Inject(tokens.runs) private readonly runs: RunStore,
    @Inject(tokens.gateway) private readonly gateway: WorkflowGateway,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Start a run', description: 'The brief may also be a text in prose.' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiBody({ schema: openApiSchema(StartRun) })
  @Answers(201, 'Run', 'The run, as it was started')
  @Answers(200, 'Run', 'The run that this key has started before')
  @Refuses(
    ...usualRefusals,
    ...(['auth.forbidden', 'request.invalid', 'request.too-large', 'brief.invalid', 'brief.too-large'] as const),
    ...([
      'vertical.unknown',
      'corpus.missing',
      'corpus.not-allowed',
      'budget.impossible',
      'budget.exhausted',
      'run.key-reused',
      'temporal.unavailable',
    ] as const),
  )
  async start(
    @CurrentCaller() caller: Caller,
    @Body(StartRunPipe) request: StartRun,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RunView> {
    const { run, created } = await this.starter.start(caller, request, idempotencyKeyOf(key));
    response.status(created ? 201 : 200).location(`/v1/runs/${run.runId}`);
    return this.presenter.present(run);
  }

  @Get()
  @ApiOperation({ summary: 'List runs, newest first' })
  @Answers(200, 'RunPage', 'A page of runs')
  @Refuses(...usualRefusals, 'request.invalid')
  async list(@CurrentCaller() { tenant }: Caller, @Query({ schema: ListRunsQuery }) query: ListRunsQuery) {
    const { state: states, ...filter } = query;
    const { runs, next } = await this.runs.listRuns({ tenant, states, ...filter });
    return { runs: runs.map(run => this.presenter.present(run)), next };
  }

  @Get(':id')
  @ApiOperation({ summary: 'One run: state, progress, cost, waiting decision' })
  @Answers(200, 'Run', 'The run as it is now')
  @Refuses(...usualRefusals, 'run.not-found')
  async show(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<RunView> {
    return this.presenter.present(await this.finder.find(caller, id));
  }

  @Post(':id/cancel')
  @HttpCode(202)
  @ApiOperation({ summary: 'Cancel a run' })
  @Answers(202, 'Run', 'The run, about to end')
  @Refuses(...usualRefusals, 'auth.forbidden', 'run.not-found', 'run.finished', 'temporal.unavailable')
  async cancel(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<RunView> {
    const run = await this.finder.find(caller, id);
    if (isTerminal(run.state)) throw new AssayError('run.finished', `it is ${run.state}`);
    await this.gateway.cancel(run.workflowId);
    return this.presenter.present(run);
  }
}
