import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { tokens } from '#api/api-dependencies';
import { DraftFinder } from '#api/documents/draft-finder';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { RunFinder } from '#api/runs/run-finder';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import { Mrd } from '#shared/contracts/mrd';
import { AssayError } from '#shared/errors/assay-error';

@ApiTags('documents')
@Controller('runs/:id/draft')
export class DraftController {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(DraftFinder) private readonly drafts: DraftFinder,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The document as it stands for review: what an approval would publish' })
  @Answers(200, 'Mrd', 'The document, without the decisions')
  @Refuses(...usualRefusals, 'run.not-found', 'run.not-finished', 'artifact.missing', 'artifact.corrupt')
  async show(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<Mrd> {
    const { runId, state } = await this.finder.find(caller, id);
    const hash = await this.drafts.find(runId);
    if (!hash) throw new AssayError('run.not-finished', `there is no document yet; the run is ${state}`);
    return getJson(this.artifacts, Mrd, hash);
  }
}
