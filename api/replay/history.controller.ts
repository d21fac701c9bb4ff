import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { HistoryReader } from '#api/replay/history-reader';
import { HistoryQuery } from '#api/replay/history-view';

@ApiTags('replay')
@Controller('runs/:id/history')
export class HistoryController {
  constructor(@Inject(HistoryReader) private readonly reader: HistoryReader) {}

  @Get()
  @ApiOperation({
    summary: 'The recorded history, as the Temporal CLI writes it',
    description: 'A key that may not read payloads gets their hash and size instead.',
  })
  @Answers(200, 'History', 'The history')
  @Refuses(
    ...usualRefusals,
    ...(['auth.forbidden', 'request.invalid', 'run.not-found', 'history.gone', 'temporal.unavailable'] as const),
  )
  async show(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query({ schema: HistoryQuery }) query: HistoryQuery,
    @Res() response: Response,
  ): Promise<void> {
    response.type('application/json').send(await this.reader.read(caller, id, query));
  }
}
