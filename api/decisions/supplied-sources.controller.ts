import { Controller, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { tokens } from '#api/api-dependencies';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { readBytes } from '#api/http/read-bytes';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { RunFinder } from '#api/runs/run-finder';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { SuppliedSources } from '#infra/storage/supplied-sources';
import { documentEndings, type SuppliedFile } from '#shared/contracts/review-view';
import { AssayError } from '#shared/errors/assay-error';
import { isTerminal } from '#shared/policies/run-state';

const mostBytes = 20 * 1024 * 1024;

const FileQuery = z.strictObject({
  fileName: z
    .string()
    .trim()
    .min(3)
    .max(200)
    .refine(name => !/[\p{Cc}/\\]/u.test(name), 'is the name of a file, without a folder')
    .refine(isDocument, `ends with one of ${documentEndings.map(ending => `.${ending}`).join(', ')}`),
});

function isDocument(name: string): boolean {
  return documentEndings.some(ending => name.toLowerCase().endsWith(`.${ending}`));
}

@ApiTags('decisions')
@Controller('runs/:id/supplied-sources')
export class SuppliedSourcesController {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
    @Inject(tokens.supplied) private readonly supplied: Pick<SuppliedSources, 'note'>,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Store a file that supports a claim',
    description: 'The bytes of the file as the body, at most 20 MiB; any content type but application/json.',
  })
  @ApiQuery({ name: 'fileName', schema: { type: 'string' } })
  @ApiBody({ required: true })
  @Answers(201, 'SuppliedFile', 'What to name as the source of a claim')
  @Refuses(
    ...usualRefusals,
    ...(['auth.forbidden', 'request.invalid', 'request.too-large', 'run.not-found', 'run.finished'] as const),
  )
  async store(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query({ schema: FileQuery }) { fileName }: z.infer<typeof FileQuery>,
    @Req() request: Request,
  ): Promise<SuppliedFile> {
    const { runId, state } = await this.finder.find(caller, id);
    if (isTerminal(state)) throw new AssayError('run.finished', `it is ${state}`);
    const content = await readBytes(request, mostBytes);
    const contentHash = await this.artifacts.put(content);
    await this.supplied.note({ runId, contentHash, fileName, bytes: content.length, by: caller.id });
    return { contentHash, bytes: content.length, fileName };
  }
}
