import type { Brief } from '#shared/contracts/brief';
import type { CorpusManifest } from '#shared/contracts/corpus-manifest';
import type { Mrd, MrdAssembly } from '#shared/contracts/mrd';
import type { VerifiedSection } from '#shared/contracts/section-draft';
import { runChecks } from '../checks/run-checks.js';
import { citedDocuments } from './cited-documents.js';
import { contentHash } from './content-hash.js';
import { markHeadlines } from './mark-headlines.js';
import { claimsOf, inReadingOrder } from './reading-order.js';
import { weighSources } from './weigh-sources.js';

export interface MrdParts {
  readonly runId: string;
  /** ISO; becomes `generatedAt`. */
  readonly at: string;
  readonly brief: Brief;
  readonly manifest: CorpusManifest;
  readonly assembly: MrdAssembly;
  readonly verified: readonly VerifiedSection[];
  readonly engine: Mrd['engine'] & { readonly isPartial?: boolean };
  readonly usage: { readonly promptCalls: number; readonly modelCalls: number; readonly costUsd: number };
  /** Text of each cited source by its id. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Puts the document together and judges it. Pure; the document has no decisions yet. */
export function compose(parts: MrdParts): Mrd {
  const unchecked = withoutChecks(parts);
  const checks = runChecks({ mrd: unchecked, texts: parts.texts });
  const status = !parts.engine.isPartial && isComplete(unchecked, checks) ? 'complete' : 'partial';
  const mrd: Mrd = { ...unchecked, checks, status };
  return { ...mrd, contentHash: contentHash(mrd) };
}

function withoutChecks({ runId, at, brief, manifest, assembly, verified, engine, usage }: MrdParts): Mrd {
  const judged = claimsOf(verified);
  const used = usedClaims(assembly);
  const kept = judged.filter(claim => claim.publication !== 'dropped' && used.has(claim.id));
  const claims = markHeadlines(inReadingOrder(kept, assembly.sections), assembly.sections);
  const droppedClaims = judged.filter(claim => claim.publication === 'dropped');
  const sources = citedDocuments(claims, manifest);
  const { title, vertical, idea, audience, geographies, competitors } = brief;
  return {
    schemaVersion: '1.0',
    id: `mrd-${runId}`,
    title,
    vertical,
    status: 'partial',
    engine: { name: engine.name, version: engine.version, statement: engine.statement },
    contentHash: '',
    generatedAt: at,
    brief: { title, idea, audience, geographies, competitors },
    ...assembly,
    claims,
    droppedClaims,
    marketNumbers: claims.flatMap(claim => claim.numbers),
    sources,
    sourceQuality: weighSources(sources, manifest),
    corpusFaults: manifest.faults,
    decisions: [],
    checks: [],
    totals: {
      published: claims.filter(claim => claim.publication === 'published').length,
      hedged: claims.filter(claim => claim.publication === 'hedged').length,
      dropped: droppedClaims.length,
      sources: sources.length,
      ...usage,
    },
  };
}

function isComplete(mrd: Mrd, checks: Mrd['checks']): boolean {
  const whole = mrd.sections.every(section => section.status === 'complete' || section.status === 'derived');
  return whole && checks.every(check => check.passed);
}

/** The same statement drafted for several sections is told once; the copies that nothing points to are left out. */
function usedClaims({ sections, personas, requirements, disagreements, charts }: MrdAssembly): ReadonlySet<string> {
  return new Set([
    ...sections.flatMap(section => section.claimIds),
    ...personas.flatMap(persona => persona.claimIds),
    ...requirements.flatMap(requirement => requirement.claimIds),
    ...disagreements.flatMap(({ positions }) => positions.map(position => position.claimId)),
    ...charts.flatMap(({ points }) => points.map(point => point.claimId)),
  ]);
}
