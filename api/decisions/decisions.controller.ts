import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { tokens } from '#api/api-dependencies';
import { DecisionBody } from '#api/decisions/decision-body';
import { DecisionsService } from '#api/decisions/decisions.service';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { SchemaPipe } from '#api/http/schema-pipe';
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
  async list(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    const { runId, decision } = await this.finder.find(caller, id);
    return { waiting: decision, decisions: await this.runs.listDecisions(runId) };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Approve, reject or edit what the run waits for' })
  @ApiBody({ schema: openApiSchema(DecisionBody) })
  decide(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body(new SchemaPipe(DecisionBody, 'decision.invalid')) body: DecisionBody,
  ) {
    return this.decisions.decide(caller, id, body);
  }
}
