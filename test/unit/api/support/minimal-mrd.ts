import type { Mrd } from '#shared/contracts/mrd';
import type { Source } from '#shared/contracts/source';

export function minimalSource(sha256: string, textSha256: string): Source {
  return {
    id: `src-${sha256.slice(0, 12)}`,
    sha256,
    textSha256,
    title: 'A survey',
    location: 'survey.md',
    url: null,
    publisher: null,
    publishedAt: null,
    retrievedAt: null,
    kind: 'survey',
    mediaType: 'text/markdown',
    bytes: 12,
  };
}

/** The smallest document that fits its schema. */
export function minimalMrd(sources: Source[]): Mrd {
  return {
    schemaVersion: '1.0',
    id: 'mrd-1',
    title: 'Durable agents',
    vertical: 'general',
    status: 'partial',
    engine: { name: 'extractive', version: '1', statement: 'No model wrote this.' },
    contentHash: 'hash',
    generatedAt: '2026-11-21T12:00:00.000Z',
    brief: { title: 'Durable agents', idea: 'An idea of some length.', audience: [], geographies: [], competitors: [] },
    sections: [],
    claims: [],
    droppedClaims: [],
    personas: [],
    requirements: [],
    outOfScope: [],
    openQuestions: [],
    disagreements: [],
    marketNumbers: [],
    charts: [],
    sources,
    corpusFaults: [],
    decisions: [],
    checks: [],
    totals: { published: 0, hedged: 0, dropped: 0, sources: 1, promptCalls: 0, modelCalls: 0, costUsd: 0 },
  };
}
