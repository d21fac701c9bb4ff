import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { SchemaPipe } from '#api/http/schema-pipe';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { openApiSchema } from '#api/openapi/open-api-schema';
import { ReplayChecksBody } from '#api/replay/history-view';
import { ReplayCheckService } from '#api/replay/replay-check.service';

const checkRefusals = [...usualRefusals, 'auth.forbidden', 'replay.failed', 'temporal.unavailable'] as const;

@ApiTags('replay')
@Controller()
export class ReplayChecksController {
  constructor(@Inject(ReplayCheckService) private readonly service: ReplayCheckService) {}

  @Post('runs/:id/replay-check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Replay the history of a run with the workflow code that is installed' })
  @Answers(200, 'ReplayReport', 'Whether and where they differ')
  @Refuses(...checkRefusals, 'run.not-found')
  one(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.service.checkRun(caller, id);
  }

  @Post('replay-checks')
  @HttpCode(200)
  @ApiOperation({ summary: 'Replay the histories of all runs with the workflow code that is installed' })
  @ApiBody({ schema: openApiSchema(ReplayChecksBody), required: false })
  @Answers(200, 'ReplayReport', 'Whether and where they differ')
  @Refuses(...checkRefusals, 'request.invalid')
  all(
    @CurrentCaller() caller: Caller,
    @Body(new SchemaPipe(ReplayChecksBody, 'request.invalid')) { sinceDays }: ReplayChecksBody,
  ) {
    return this.service.checkAll(caller, sinceDays);
  }
}
