import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { SchemaPipe } from '#api/http/schema-pipe';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { openApiSchema } from '#api/openapi/open-api-schema';
import { ResumeService } from '#api/replay/resume.service';
import { stageOf } from '#api/replay/stage-of';
import { RunPresenter } from '#api/runs/run-presenter';
import { ResumeBody, type ResumePreview } from '#shared/contracts/replay';
import type { RunView } from '#shared/contracts/run';

const refusals = [
  ...usualRefusals,
  ...(['run.not-found', 'run.well-ended', 'stage.unknown', 'stage.not-reached'] as const),
  ...(['history.gone', 'temporal.unavailable', 'artifact.missing', 'artifact.corrupt'] as const),
] as const;

@ApiTags('replay')
@Controller('runs/:id/resume')
export class ResumeController {
  constructor(
    @Inject(ResumeService) private readonly service: ResumeService,
    @Inject(RunPresenter) private readonly presenter: RunPresenter,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What resuming would keep, do again and cost at most; changes nothing' })
  @Answers(200, 'ResumePreview', 'The preview')
  @Refuses(...refusals)
  preview(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query('from') from: string | undefined,
  ): Promise<ResumePreview> {
    return this.service.preview(caller, id, stageOf(from));
  }

  @Post()
  @HttpCode(202)
  @ApiOperation({
    summary: 'Take a run back to its last good point or to a stage; it goes on by itself',
    description: 'Decisions made after the point are sent again and hold only for exactly what they were made on.',
  })
  @ApiBody({ schema: openApiSchema(ResumeBody), required: false })
  @Answers(202, 'Run', 'The run, going again')
  @Refuses(...refusals, 'auth.forbidden', 'request.invalid', 'run.running')
  async resume(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body(new SchemaPipe(ResumeBody, 'request.invalid')) body: ResumeBody,
  ): Promise<RunView> {
    return this.presenter.present(await this.service.resume(caller, id, body));
  }
}
