import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { tokens } from '#api/api-dependencies';
import type { CorpusDoor } from '#api/corpora/corpus-door';
import { SchemaPipe } from '#api/http/schema-pipe';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { openApiSchema } from '#api/openapi/open-api-schema';
import type { ClaimChecks } from '#api/verify/claim-checks';
import { VerifyBody, type VerifyView } from '#api/verify/verify-views';
import { isSampleName, samplePath } from '#infra/samples/sample-catalogue';

@ApiTags('verify')
@Controller('verify')
export class VerifyController {
  constructor(
    @Inject(tokens.corpora) private readonly corpora: CorpusDoor,
    @Inject(tokens.claimChecks) private readonly check: ClaimChecks,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Check anybody’s claims against anybody’s documents',
    description: 'Give a corpus or documents of at most 2 MB together. No model is asked, and nothing is kept.',
  })
  @ApiBody({ schema: openApiSchema(VerifyBody) })
  @Answers(200, 'Verification', 'A judgement of each claim, in their order')
  @Refuses(
    ...usualRefusals,
    ...(['auth.forbidden', 'request.invalid', 'request.too-large', 'corpus.missing', 'corpus.empty'] as const),
    ...(['corpus.not-allowed', 'verify.failed'] as const),
  )
  async verify(
    @Body(new SchemaPipe(VerifyBody, 'request.invalid')) { corpus, documents, claims }: VerifyBody,
    @Res({ passthrough: true }) response: Response,
  ): Promise<VerifyView> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const ground = documents ?? (await this.folderOf(corpus ?? ''));
    return this.check({ ground, claims, signal: gone.signal });
  }

  private async folderOf(corpus: string): Promise<string> {
    const allowed = await this.corpora.resolve(corpus);
    return isSampleName(allowed) ? samplePath(allowed).corpus : allowed;
  }
}
