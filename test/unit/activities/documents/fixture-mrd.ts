import { compose, type MrdParts } from '#activities/documents/compose/compose';
import type { Estimates } from '#shared/contracts/estimate';
import type { Mrd, MrdAssembly, MrdSection } from '#shared/contracts/mrd';
import type { NumberInput } from '#shared/contracts/number-input';
import { derivedSections, type SectionId, sectionIds, sectionTitles } from '#shared/contracts/section';
import type { VerifiedSection } from '#shared/contracts/section-draft';
import { fixtureClaims } from './fixture-claims.js';
import { fixtureSources, hostile } from './fixture-sources.js';

const kept = fixtureClaims.filter(claim => claim.publication !== 'dropped' && claim.id !== 'success-metrics-1');
const idsOf = (sectionId: SectionId) => kept.filter(claim => claim.sectionId === sectionId).map(claim => claim.id);

const groups: Partial<Record<SectionId, MrdSection['groups']>> = {
  'market-size': [
    { heading: 'AI agents market', claimIds: ['market-size-1', 'market-size-2', 'market-size-3', 'market-size-6'] },
    { heading: 'Orchestration', claimIds: ['market-size-4', 'market-size-5'] },
  ],
  competitors: [
    { heading: 'Temporal', claimIds: ['competitors-1', 'competitors-2'] },
    { heading: `Restate <b>and</b> DBOS ${hostile}`, claimIds: ['competitors-3'] },
  ],
};

const summary = ['market-problem-2', 'market-size-3', 'market-size-4', 'use-cases-2', 'regulatory-1'];

function section(id: SectionId): MrdSection {
  const claimIds = id === 'executive-summary' ? summary : idsOf(id);
  const isDerived = derivedSections.includes(id);
  const found = claimIds.length > 1 ? 'complete' : 'partial';
  return {
    id,
    title: sectionTitles[id],
    status: isDerived ? 'derived' : claimIds.length === 0 ? 'insufficient-evidence' : found,
    claimIds,
    groups: groups[id] ?? [{ heading: null, claimIds }],
    note:
      id === 'market-size'
        ? 'Sources count different things under one name and stand more than ten times apart; nothing is averaged.'
        : id === 'go-to-market'
          ? `Two claims were left out. ${hostile}`
          : null,
    lookedFor: ['durable execution go-to-market', `partner channels ${hostile}`],
  };
}

const usd = (value: number) => ({ value: value * 1e9, low: null, high: null });

const size = (name: string, value: number, numberId: string, label: string): NumberInput => ({
  ...{ name, label, value, unit: 'USD', currency: 'USD', basis: 'stated', numberId },
  claimId: numberId.replace(/-n\d+$/, ''),
});
const reach = (name: string, value: number): NumberInput => ({
  ...{ name, label: `Share that is reached ${hostile}`, value, unit: '%', currency: null },
  ...{ basis: 'assumed', numberId: null, claimId: null },
});

/** One of each: computed, assumed, and without what would be needed. */
export const fixtureEstimates: Estimates = {
  figures: [
    {
      id: 'estimate-1',
      role: 'growth',
      metric: `Growth a year of the AI agents market ${hostile}`,
      method: 'estimated',
      value: ((182.97 / 7.63) ** (1 / 8) - 1) * 100,
      low: null,
      high: null,
      unit: '%',
      currency: null,
      year: '2025-2033',
      geography: 'global',
      formula: '(size_2033 / size_2025) ^ (1 / 8) - 1',
      inputs: [
        size('size_2025', 7.63e9, 'market-size-2-n1', 'AI agents market, 2025'),
        size('size_2033', 182.97e9, 'market-size-2-n2', 'AI agents market, 2033'),
      ],
      confidence: 0.28,
      because: 'Computed from the first and the last size of one party.',
    },
    {
      id: 'estimate-2',
      role: 'som',
      metric: 'Obtainable market',
      method: 'assumed',
      value: null,
      low: 7.63e9 * 0.01,
      high: 7.63e9 * 0.05,
      unit: 'USD',
      currency: 'USD',
      year: '2025',
      geography: 'global',
      formula: 'size * reach_low .. size * reach_high',
      inputs: [
        size('size', 7.63e9, 'market-size-2-n1', 'AI agents market, 2025'),
        reach('reach_low', 1),
        reach('reach_high', 5),
      ],
      confidence: 0.1,
      because: 'A share is assumed, not found.',
    },
  ],
  missing: [{ role: 'size', needs: ['a stated size and a rate of growth by the same publisher'] }],
};

export const fixtureAssembly: MrdAssembly = {
  sections: sectionIds.map(section),
  personas: [
    { id: 'p-1', name: 'Platform engineer', buyingRole: 'user', method: 'cited', claimIds: ['personas-1'] },
    { id: 'p-2', name: 'Head of engineering', buyingRole: 'economic-buyer', method: 'cited', claimIds: ['personas-1'] },
    { id: 'p-3', name: `Compliance officer ${hostile}`, buyingRole: 'influencer', method: 'assumed', claimIds: [] },
  ],
  requirements: [
    {
      id: 'R-1',
      statement: 'State of finished runs grows without a documented way to remove it.',
      personaIds: ['p-1'],
      claimIds: ['market-problem-1', 'market-problem-2'],
      priority: 'must',
      rationale: 'Two independent complaints, one with a measured share of 40%.',
      acceptanceSignal: 'Checkpoints older than the retention period are gone without a job of one’s own.',
    },
    {
      id: 'R-2',
      statement: 'The cost of a run is known only after the invoice.',
      personaIds: ['p-1', 'p-2'],
      claimIds: ['market-problem-3'],
      priority: 'should',
      rationale: 'One complaint, hedged.',
      acceptanceSignal: 'A run shows its expected and its actual cost.',
    },
    {
      id: 'R-3',
      statement: `An upgrade breaks the runs in flight. ${hostile}`,
      personaIds: ['p-1'],
      claimIds: ['competitors-2'],
      priority: 'could',
      rationale: hostile,
      acceptanceSignal: hostile,
    },
  ],
  outOfScope: ['Training or hosting of language models', `Consumer chat ${hostile}`],
  openQuestions: [
    { question: 'Which channels do buyers of this kind use?', why: 'Nothing in the sources speaks of channels.' },
    { question: hostile, why: hostile },
  ],
  disagreements: [
    {
      id: 'd-1',
      topic: 'size of the AI agents market in 2025',
      positions: [
        { statement: 'USD 7.84 billion', claimId: 'market-size-1', sourceIds: [fixtureSources.sizes.source.id] },
        { statement: 'USD 7.63 billion', claimId: 'market-size-2', sourceIds: [fixtureSources.sizes.source.id] },
        {
          statement: 'USD 86.4 billion (all agent software)',
          claimId: 'market-size-3',
          sourceIds: [fixtureSources.gartner.source.id],
        },
      ],
    },
    {
      id: 'd-2',
      topic: `start of the high-risk rules ${hostile}`,
      positions: [
        { statement: '2 December 2027', claimId: 'regulatory-1', sourceIds: [fixtureSources.council.source.id] },
        { statement: '2 August 2026', claimId: 'regulatory-2', sourceIds: [fixtureSources.blog.source.id] },
      ],
    },
  ],
  charts: [
    {
      id: 'c-1',
      sectionId: 'market-size',
      title: 'Stated sizes of the market by year',
      kind: 'sizes-by-year',
      unit: 'USD',
      points: [
        { series: 'dennisworks.com', label: '2025', ...usd(7.84), claimId: 'market-size-1' },
        { series: 'Grand View Research', label: '2025', ...usd(7.63), claimId: 'market-size-2' },
        { series: 'Gartner', label: '2025', ...usd(86.4), claimId: 'market-size-3' },
        {
          series: 'Harbour Analysts (orchestration only)',
          label: '2025',
          value: 1.5e9,
          low: 1.1e9,
          high: 1.9e9,
          claimId: 'market-size-4',
        },
        { series: 'Estimated here', label: '2025', ...usd(0.255), claimId: 'market-size-5' },
        { series: 'swarmsignal.net', label: '2026', ...usd(10.9), claimId: 'market-size-6' },
        { series: 'Gartner', label: '2026', ...usd(206.5), claimId: 'market-size-3' },
        { series: 'dennisworks.com', label: '2030', ...usd(52.62), claimId: 'market-size-6' },
        { series: 'Grand View Research', label: '2033', ...usd(182.97), claimId: 'market-size-2' },
      ],
    },
    {
      id: 'c-2',
      sectionId: 'pricing',
      title: `Plan prices by vendor`,
      kind: 'prices-by-vendor',
      unit: 'USD per month',
      points: [
        {
          series: 'Temporal Cloud',
          label: 'Essentials (floor)',
          value: 100,
          low: null,
          high: null,
          claimId: 'pricing-1',
        },
        {
          series: 'Temporal Cloud',
          label: 'Business (floor)',
          value: 500,
          low: null,
          high: null,
          claimId: 'pricing-1',
        },
        { series: 'Restate Cloud', label: 'Starter', value: 75, low: null, high: null, claimId: 'pricing-3' },
        { series: 'Inngest', label: 'Pro', value: 99, low: null, high: null, claimId: 'pricing-3' },
        { series: 'Trigger.dev', label: `Pro ${hostile}`, value: 50, low: null, high: null, claimId: 'pricing-3' },
      ],
    },
  ],
};

export const assemblyWithEstimates: MrdAssembly = { ...fixtureAssembly, estimates: fixtureEstimates };

export const fixtureVerified: readonly VerifiedSection[] = sectionIds.map(sectionId => ({
  sectionId,
  claims: fixtureClaims.filter(claim => claim.sectionId === sectionId),
  lookedFor: [],
}));

/** All cases of a document at once: hedged, dropped, contradicted, estimated, assumed, hostile. */
export function fixtureParts(changes: Partial<MrdParts> = {}): MrdParts {
  const all = Object.values(fixtureSources);
  return {
    runId: 'run-1',
    at: '2026-11-21T12:41:55.000Z',
    brief: {
      title: 'A durable runtime for AI agents',
      idea: 'A hosted runtime that keeps the state of long AI agent runs in the customer’s own PostgreSQL, shows what each run costs before it is paid, and lets a person approve the steps that matter.',
      vertical: 'saas-devtools',
      audience: ['platform teams of mid-size software companies'],
      geographies: ['United States', 'European Union'],
      competitors: ['Temporal', 'Restate', 'Inngest', 'DBOS'],
      questions: [],
      outOfScope: [],
    },
    manifest: {
      documents: all.map(({ source }) => source),
      faults: [{ location: `broken ${hostile}.pdf`, code: 'pdf.unreadable', detail: 'The file is not a PDF.' }],
    },
    assembly: fixtureAssembly,
    verified: fixtureVerified,
    engine: {
      name: 'extractive',
      version: '1',
      statement:
        'This document was written by the extractive engine: it selects and groups what the sources state, and states only what a source states.',
    },
    usage: { promptCalls: 41, modelCalls: 0, costUsd: 0 },
    texts: new Map(all.map(({ source, text }) => [source.id, text])),
    ...changes,
  };
}

export function fixtureMrd(changes: Partial<MrdParts> = {}): Mrd {
  const mrd = compose(fixtureParts(changes));
  return {
    ...mrd,
    decisions: [
      {
        kind: 'plan',
        decision: 'approve',
        digest: `sha256:${'a'.repeat(64)}`,
        revision: 1,
        reason: null,
        actor: 'demo',
        channel: 'demo',
        decidedAt: '2026-11-21T12:40:00.000Z',
        outcome: 'accepted',
        detail: '',
      },
      {
        kind: 'final',
        decision: 'approve',
        digest: `sha256:${'b'.repeat(64)}`,
        revision: 1,
        reason: hostile,
        actor: hostile,
        channel: 'temporal-ui',
        decidedAt: '2026-11-21T12:50:00.000Z',
        outcome: 'accepted',
        detail: hostile,
      },
    ],
  };
}
