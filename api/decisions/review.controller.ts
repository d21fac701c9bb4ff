import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DecisionContent } from '#api/decisions/decision-content';
import { OpenRequests } from '#api/decisions/open-requests';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { RunFinder } from '#api/runs/run-finder';
import type { ReviewView } from '#shared/contracts/review-view';
import { AssayError } from '#shared/errors/assay-error';

@ApiTags('decisions')
@Controller('runs/:id/review')
export class ReviewController {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(OpenRequests) private readonly requests: OpenRequests,
    @Inject(DecisionContent) private readonly content: DecisionContent,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The claims that the run waits for people to decide about' })
  @Answers(200, 'Review', 'The open decision and the claims')
  @Refuses(
    ...usualRefusals,
    ...(['run.not-found', 'run.finished', 'decision.not-waiting', 'temporal.unavailable'] as const),
    ...(['artifact.missing', 'artifact.corrupt'] as const),
  )
  async show(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ReviewView> {
    const run = await this.finder.find(caller, id);
    const request = await this.requests.require(run);
    const sheet = await this.content.sheetOf(request);
    if (!sheet) throw new AssayError('decision.not-waiting', `it waits for a decision on "${request.kind}"`);
    return { request, sheet };
  }
}
