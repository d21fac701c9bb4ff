import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { tokens } from '#api/api-dependencies';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { RunFinder } from '#api/runs/run-finder';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { ResearchPlan } from '#shared/contracts/plan';
import { AssayError } from '#shared/errors/assay-error';

@ApiTags('runs')
@Controller('runs/:id/plan')
export class PlanController {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The research plan as it is now' })
  @Answers(200, 'ResearchPlan', 'The plan')
  @Refuses(...usualRefusals, 'run.not-found', 'run.not-finished', 'artifact.missing', 'artifact.corrupt')
  async show(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ResearchPlan> {
    const { planHash, state } = await this.finder.find(caller, id);
    if (!planHash) throw new AssayError('run.not-finished', `there is no plan yet; the run is ${state}`);
    return getJson(this.artifacts, ResearchPlan, planHash);
  }
}
