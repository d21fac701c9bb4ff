import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { SchemaPipe } from '#api/http/schema-pipe';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { openApiSchema } from '#api/openapi/open-api-schema';
import { RefreshService } from '#api/refresh/refresh.service';
import { RefreshBody, RefreshChange } from '#shared/contracts/refresh';

const refusals = [...usualRefusals, 'run.not-found', 'temporal.unavailable'] as const;
const changing = [...refusals, 'auth.forbidden', 'refresh.none'] as const;

@ApiTags('refresh')
@Controller('runs/:id/refresh')
export class RefreshController {
  constructor(@Inject(RefreshService) private readonly service: RefreshService) {}

  @Post()
  @ApiOperation({
    summary: 'Take a completed run again by a schedule',
    description:
      'Each time a new run of the same brief, corpus, budget and terms is begun; what has not changed is not paid again, and people decide as usual. While an earlier refresh is open, none is begun. Terms that the history no longer tells are the usual ones.',
  })
  @ApiBody({ schema: openApiSchema(RefreshBody) })
  @Answers(201, 'RefreshSchedule', 'The schedule')
  @Refuses(
    ...refusals,
    ...(['auth.forbidden', 'request.invalid', 'run.not-finished'] as const),
    ...(['refresh.times-invalid', 'refresh.exists'] as const),
  )
  create(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body(new SchemaPipe(RefreshBody, 'request.invalid')) body: RefreshBody,
  ) {
    return this.service.create(caller, id, body);
  }

  @Get()
  @ApiOperation({ summary: 'The schedule of a run, and the runs it has begun' })
  @Answers(200, 'RefreshView', 'Newest run first')
  @Refuses(...refusals)
  show(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.service.show(caller, id);
  }

  @Patch()
  @ApiOperation({ summary: 'Pause a schedule, or let it go on' })
  @ApiBody({ schema: openApiSchema(RefreshChange) })
  @Answers(200, 'RefreshSchedule', 'The schedule as it is now')
  @Refuses(...changing, 'request.invalid')
  change(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body(new SchemaPipe(RefreshChange, 'request.invalid')) { isPaused }: RefreshChange,
  ) {
    return this.service.setPaused(caller, id, isPaused);
  }

  @Post('trigger')
  @HttpCode(202)
  @ApiOperation({ summary: 'Refresh a run now' })
  @Answers(202, 'RefreshSchedule', 'The schedule; the new run shows within seconds')
  @Refuses(...changing, 'refresh.waiting')
  trigger(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.service.trigger(caller, id);
  }

  @Delete()
  @ApiOperation({ summary: 'Refresh a run no longer; what it has brought stays' })
  @Answers(200, 'RefreshView', 'Without a schedule from now on')
  @Refuses(...changing)
  delete(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.service.delete(caller, id);
  }
}
