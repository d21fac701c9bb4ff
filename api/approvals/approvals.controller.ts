import { Body, Controller, Get, Header, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { ApprovalsService } from '#api/approvals/approvals.service';
import { bearerOf } from '#api/http/bearer-of';
import { OpenToAll } from '#api/http/open-to-all';
import { SchemaPipe } from '#api/http/schema-pipe';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { openApiSchema } from '#api/openapi/open-api-schema';
import { ApprovalBody, type ApprovalView } from '#shared/contracts/approval-view';

/** As long as a decision takes it. */
const longestToken = 4_096;

/** Open to whoever has a signed link: it stands in the header where the key stands elsewhere, so that no log has it. */
@ApiTags('decisions')
@OpenToAll()
@Controller('approvals')
export class ApprovalsController {
  constructor(@Inject(ApprovalsService) private readonly service: ApprovalsService) {}

  @Get()
  @Header('Cache-Control', 'no-store')
  @ApiOperation({
    summary: 'What a signed link is about; changes nothing',
    description: 'The token of the link in place of an API key: "Authorization: Bearer TOKEN".',
  })
  @Answers(200, 'Approval', 'What is decided by it, and whether it still can be')
  @Refuses(...usualRefusals, 'approval.invalid', 'run.not-found', 'artifact.missing', 'artifact.corrupt')
  show(@Req() request: Request): Promise<ApprovalView> {
    return this.service.show(bearerOf(request, longestToken));
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Decide by a signed link' })
  @ApiBody({ schema: openApiSchema(ApprovalBody) })
  @Answers(200, 'DecisionOutcome', 'What became of the decision')
  @Refuses(
    ...usualRefusals,
    ...(['approval.invalid', 'request.invalid', 'request.too-large', 'run.not-found', 'run.finished'] as const),
    ...(['decision.invalid', 'decision.stale', 'decision.not-waiting', 'decision.unverified'] as const),
    ...(['decision.wrong-role', 'plan.invalid', 'review.invalid', 'temporal.unavailable'] as const),
  )
  decide(@Req() request: Request, @Body(new SchemaPipe(ApprovalBody, 'decision.invalid')) body: ApprovalBody) {
    return this.service.decide(bearerOf(request, longestToken), body);
  }
}
