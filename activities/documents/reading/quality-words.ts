import type { Mrd } from '#shared/contracts/mrd';

/** "quality 0.62: press; without a date"; null in documents from before sources were weighed. */
export function qualityWords({ sourceQuality }: Pick<Mrd, 'sourceQuality'>, sourceId: string): string | null {
  const quality = sourceQuality?.find(each => each.sourceId === sourceId);
  return quality === undefined ? null : `quality ${quality.score.toFixed(2)}: ${quality.reasons.join('; ')}`;
}
