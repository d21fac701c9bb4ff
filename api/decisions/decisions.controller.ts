import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { tokens } from '#api/api-dependencies';
import { DecisionBody } from '#api/decisions/decision-body';
import { DecisionsService } from '#api/decisions/decisions.service';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { SchemaPipe } from '#api/http/schema-pipe';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { openApiSchema } from '#api/openapi/open-api-schema';
import { RunFinder } from '#api/runs/run-finder';
import type { RunStore } from '#infra/storage/run-store';

@ApiTags('decisions')
@Controller('runs/:id/decisions')
export class DecisionsController {
  constructor(
    @Inject(DecisionsService) private readonly decisions: DecisionsService,
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.runs) private readonly runs: RunStore,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Decisions so far, with those that were refused' })
  @Answers(200, 'Decisions', 'What is waited for and what was decided')
  @Refuses(...usualRefusals, 'run.not-found')
  async list(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    const { runId, decision } = await this.finder.find(caller, id);
    return { waiting: decision, decisions: await this.runs.listDecisions(runId) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Approve, reject or edit what the run waits for' })
  @ApiBody({ schema: openApiSchema(DecisionBody) })
  @Answers(200, 'DecisionOutcome', 'What became of the decision')
  @Refuses(
    ...usualRefusals,
    ...(['auth.forbidden', 'request.invalid', 'request.too-large', 'run.not-found', 'run.finished'] as const),
    ...(['decision.invalid', 'decision.stale', 'decision.not-waiting', 'decision.wrong-run'] as const),
    ...(['decision.unverified', 'decision.wrong-role', 'approval.no-key'] as const),
    ...(['plan.invalid', 'review.invalid', 'temporal.unavailable'] as const),
  )
  decide(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body(new SchemaPipe(DecisionBody, 'decision.invalid')) body: DecisionBody,
  ) {
    return this.decisions.decide(caller, id, body);
  }
}
