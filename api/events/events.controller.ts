import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type ApiSettings, tokens } from '#api/api-dependencies';
import { feedEvents } from '#api/events/event-feed';
import { streamEvents } from '#api/events/event-stream';
import { resumePointOf } from '#api/events/resume-point';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Refuses, usualRefusals } from '#api/openapi/answers';
import { refTo } from '#api/openapi/component-schemas';
import { RunFinder } from '#api/runs/run-finder';
import type { RunStore } from '#infra/storage/run-store';

@ApiTags('events')
@Controller('runs/:id/events')
export class EventsController {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.runs) private readonly runs: RunStore,
    @Inject(tokens.settings) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The story of a run as server-sent events; ends with the run' })
  @ApiResponse({
    status: 200,
    description: 'One frame an event: `id` is its `seq`, `data` its JSON; `event: end` comes last',
    content: { 'text/event-stream': { schema: refTo('RunEvent') } },
  })
  @Refuses(...usualRefusals, 'run.not-found', 'request.invalid')
  @ApiHeader({ name: 'Last-Event-ID', required: false })
  @ApiQuery({ name: 'after', required: false })
  async stream(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Query('after') after: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const { tenant, runId } = await this.finder.find(caller, id);
    const afterSeq = resumePointOf(lastEventId, after);
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const options = { tenant, runId, afterSeq, idleMs: this.settings.heartbeatMs, signal: gone.signal };
    await streamEvents(feedEvents(this.runs, options), response, gone.signal);
  }
}
