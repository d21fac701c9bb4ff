import type { Match } from '#activities/verification/verify/judge-match';
import type { MatchFeatures } from '#activities/verification/verify/match-features';
import { workingsOf } from '#activities/verification/verify/workings';

const mostReasons = 8;

/** For a person: what agrees, what does not, and what the documents have instead. */
export function reasonsFor(match: Match, features: MatchFeatures): string[] {
  if (match.refusal) return [match.refusal];
  const reasons = match.verdict === 'supported' ? agreements(match, features) : disagreements(match, features);
  return reasons.slice(0, mostReasons);
}

function agreements(
  { isJoined, pieces, findings }: Match,
  { facts, factsAgreed, independentSources, coverage }: MatchFeatures,
): string[] {
  const where = pieces[0]?.evidence.source.title ?? '';
  return [
    isJoined ? `${pieces.length} passages carry a part of it each` : `"${where}" states it`,
    `${percent(coverage)} of its words, or words that mean the same, stand there`,
    ...(facts > 0 && factsAgreed > 0 ? ['its numbers and dates are those of the source'] : []),
    ...workingsOf(findings.claim, pieces),
    ...(independentSources > 1 ? [`${independentSources} independent publishers state it`] : []),
  ];
}

function disagreements({ verdict, objections, pieces, findings }: Match, { strength }: MatchFeatures): string[] {
  const near = pieces[0] ?? findings.nearest;
  const place = near ? `"${near.evidence.source.title}"` : '';
  if (verdict === 'unsupported') {
    const nearest = near && strength > 0 ? [`the nearest is ${place}, which speaks of ${percent(strength)} of it`] : [];
    return ['no passage of the documents states it', ...nearest, ...objections];
  }
  const about =
    verdict === 'contradicted'
      ? `${place} speaks of the same and says otherwise`
      : `${place} seems to say it in other words; what needs a look:`;
  return [about, ...objections];
}

function percent(share: number): string {
  return `${Math.round(100 * Math.min(1, share))} %`;
}
