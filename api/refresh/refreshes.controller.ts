import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { RefreshService } from '#api/refresh/refresh.service';

@ApiTags('refresh')
@Controller('refreshes')
export class RefreshesController {
  constructor(@Inject(RefreshService) private readonly service: RefreshService) {}

  @Get()
  @ApiOperation({ summary: 'The runs that a schedule takes again' })
  @Answers(200, 'RefreshList', 'The schedules, newest run first')
  @Refuses(...usualRefusals, 'temporal.unavailable')
  list(@CurrentCaller() caller: Caller) {
    return this.service.list(caller);
  }
}
