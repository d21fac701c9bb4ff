import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { tokens } from '#api/api-dependencies';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { CostsQuery } from '#api/models/costs-query';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { RunFinder } from '#api/runs/run-finder';
import type { ModelReports } from '#infra/storage/model-reports';

@ApiTags('models')
@Controller()
export class ModelsController {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.models) private readonly models: ModelReports,
  ) {}

  @Get('models')
  @ApiOperation({ summary: 'The models the workers have opened, with the state of their breakers' })
  @Answers(200, 'Models', 'The models, in their order')
  @Refuses(...usualRefusals)
  async list() {
    return { models: await this.models.listModels() };
  }

  @Get('prompts')
  @ApiOperation({ summary: 'The prompts the workers ask, with their instructions, which a fork may replace' })
  @Answers(200, 'Prompts', 'The prompts, in the order in which a run asks them')
  @Refuses(...usualRefusals)
  async prompts() {
    return { prompts: await this.models.listPrompts() };
  }

  @Get('runs/:id/calls')
  @ApiOperation({ summary: 'Every call of the run: prompt, model, tokens, cost, attempts and why this model' })
  @Answers(200, 'Calls', 'The calls, in the order they began')
  @Refuses(...usualRefusals, 'run.not-found')
  async calls(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    const { runId } = await this.finder.find(caller, id);
    return { runId, calls: await this.models.callsOf({ tenant: caller.tenant, runId }) };
  }

  @Get('costs')
  @ApiOperation({ summary: 'What the caller’s tenant has paid, by run, day, model, stage or tenant' })
  @Answers(200, 'Costs', 'The lines, the dearest first; days in their order')
  @Refuses(...usualRefusals, 'request.invalid')
  async costs(@CurrentCaller() { tenant }: Caller, @Query({ schema: CostsQuery }) { by, run: runId }: CostsQuery) {
    const lines = await this.models.costs({ tenant, by, runId });
    return { by, lines, costMicroUsd: lines.reduce((sum, line) => sum + line.costMicroUsd, 0) };
  }
}
