import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { DiffService } from '#api/replay/diff.service';

@ApiTags('replay')
@Controller('runs/:id/diff')
export class DiffController {
  constructor(@Inject(DiffService) private readonly service: DiffService) {}

  @Get(':other')
  @ApiOperation({ summary: 'What the document of another run says otherwise' })
  @Answers(200, 'RunDiff', 'Claims, numbers and sources that differ, with cost and time of both')
  @Refuses(...usualRefusals, 'run.not-found', 'run.not-finished', 'artifact.missing', 'artifact.corrupt')
  show(@CurrentCaller() caller: Caller, @Param('id') id: string, @Param('other') other: string) {
    return this.service.diff(caller, id, other);
  }
}
