import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { tokens } from '#api/api-dependencies';
import type { ConfidenceView } from '#api/confidence/confidence-view';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import type { ClaimLabels, FittedScale } from '#infra/storage/claim-labels';
import { leastLabels } from '#shared/policies/refit-confidence';
import { reliabilityOf } from '#shared/policies/reliability';

@ApiTags('decisions')
@Controller('confidence')
export class ConfidenceController {
  constructor(@Inject(tokens.labels) private readonly labels: Pick<ClaimLabels, 'labelsOf' | 'newestScale'>) {}

  @Get()
  @ApiOperation({ summary: 'How far the confidence of claims agrees with what people decided about them' })
  @Answers(
    200,
    'Confidence',
    'The decisions of the caller’s tenant by band of confidence, and the scale fitted on them',
  )
  @Refuses(...usualRefusals)
  async show(@CurrentCaller() { tenant }: Caller): Promise<ConfidenceView> {
    const [labels, scale] = await Promise.all([this.labels.labelsOf(tenant), this.labels.newestScale(tenant)]);
    const told = labels.map(({ features, isRight }) => ({ confidence: features.confidence, isRight }));
    const { count, ece, brier, bins } = reliabilityOf(told);
    return { reliability: { count, ece, brier, bins: [...bins] }, leastLabels, scale: scale && shown(scale) };
  }
}

function shown({ fittedAt, labels, heldOut, brierBefore, brierAfter, isBetter }: FittedScale) {
  return { fittedAt: fittedAt.toISOString(), labels, heldOut, brierBefore, brierAfter, isUsed: isBetter };
}
