import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { RefreshService } from '#api/refresh/refresh.service';

@ApiTags('refresh')
@Controller('runs/:id/changes')
export class ChangesController {
  constructor(@Inject(RefreshService) private readonly service: RefreshService) {}

  @Get()
  @ApiOperation({ summary: 'What a refresh has changed against the document before it' })
  @Answers(200, 'RefreshReport', 'Claims, numbers and sources that differ, and which approvals had another ground')
  @Refuses(
    ...usualRefusals,
    'run.not-found',
    'run.not-finished',
    'refresh.none',
    'artifact.missing',
    'artifact.corrupt',
  )
  show(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.service.changes(caller, id);
  }
}
