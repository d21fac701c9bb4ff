import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { SchemaPipe } from '#api/http/schema-pipe';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { openApiSchema } from '#api/openapi/open-api-schema';
import { ForkService } from '#api/replay/fork.service';
import { ForkPreviewService } from '#api/replay/fork-preview.service';
import { idempotencyKeyOf } from '#api/runs/idempotency-key';
import { RunPresenter } from '#api/runs/run-presenter';
import { ForkBody, type ForkPreview } from '#shared/contracts/replay';
import type { RunView } from '#shared/contracts/run';

const refusals = [
  ...usualRefusals,
  ...(['auth.forbidden', 'request.invalid', 'request.too-large', 'run.not-found'] as const),
  ...(['stage.unknown', 'stage.not-reached', 'history.gone', 'temporal.unavailable'] as const),
  ...(['fork.impossible', 'fork.no-models', 'fork.model-unknown', 'fork.words-unfit'] as const),
  ...(['plan.invalid', 'corpus.missing', 'corpus.not-allowed', 'budget.impossible', 'budget.exhausted'] as const),
] as const;

@ApiTags('replay')
@Controller('runs/:id/fork')
export class ForkController {
  constructor(
    @Inject(ForkService) private readonly service: ForkService,
    @Inject(ForkPreviewService) private readonly previews: ForkPreviewService,
    @Inject(RunPresenter) private readonly presenter: RunPresenter,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'A new run that shares everything before a stage and differs after it',
    description: 'What is shared is neither done nor paid again; the approval of a shared plan holds for it.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiBody({ schema: openApiSchema(ForkBody) })
  @Answers(201, 'Run', 'The new run')
  @Answers(200, 'Run', 'The run that this key has made before')
  @Refuses(...refusals, 'run.key-reused')
  async fork(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body(new SchemaPipe(ForkBody, 'request.invalid')) body: ForkBody,
    @Headers('idempotency-key') key: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RunView> {
    const { run, created } = await this.service.fork(caller, id, { ...body, key: idempotencyKeyOf(key) });
    response.status(created ? 201 : 200).location(`/v1/runs/${run.runId}`);
    return this.presenter.present(run);
  }

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a fork would share, do anew and cost; changes nothing' })
  @ApiBody({ schema: openApiSchema(ForkBody) })
  @Answers(200, 'ForkPreview', 'The preview')
  @Refuses(...refusals, 'artifact.missing', 'artifact.corrupt')
  preview(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body(new SchemaPipe(ForkBody, 'request.invalid')) body: ForkBody,
  ): Promise<ForkPreview> {
    return this.previews.preview(caller, id, body);
  }
}
