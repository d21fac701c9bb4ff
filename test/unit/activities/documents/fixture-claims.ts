import type { Claim, MarketNumber } from '#shared/contracts/claim';
import type { SectionId } from '#shared/contracts/section';
import { type FixtureSourceName, fixtureSources, hostile } from './fixture-sources.js';

type Quote = readonly [source: FixtureSourceName, quote: string];

interface Options {
  readonly numbers?: readonly Partial<MarketNumber>[];
  readonly publication?: Claim['publication'];
  readonly verdict?: Claim['verdict'];
  readonly confidence?: number;
  readonly reasons?: readonly string[];
  readonly kind?: Claim['kind'];
  readonly disagreesWith?: readonly string[];
}

function cite([name, quote]: Quote): Claim['citations'][number] {
  const { source, text } = fixtureSources[name];
  const start = text.indexOf(quote);
  return { sourceId: source.id, quote, start, end: start + quote.length };
}

const bareNumber: Omit<MarketNumber, 'id' | 'claimId' | 'sourceIds'> = {
  metric: 'AI agents market',
  subject: null,
  value: null,
  low: null,
  high: null,
  unit: 'USD',
  currency: 'USD',
  year: null,
  geography: null,
  per: null,
  method: 'cited',
  formula: null,
  publisher: null,
  attributedTo: null,
  role: 'size',
};

/** `id` is section and number, as in "market-size-3". */
export function claim(id: string, text: string, quotes: readonly Quote[], options: Options = {}): Claim {
  const citations = quotes.map(cite);
  const sourceIds = [...new Set(citations.map(citation => citation.sourceId))];
  const { publication = 'published', reasons = [] } = options;
  return {
    id,
    sectionId: id.replace(/-\d+$/, '') as SectionId,
    kind: options.kind ?? 'statement',
    text,
    citations,
    numbers: (options.numbers ?? []).map((number, index) => ({
      ...bareNumber,
      id: `${id}-n${index + 1}`,
      claimId: id,
      sourceIds,
      ...number,
    })),
    subjects: [],
    questionIds: ['q-01'],
    salience: 0.5,
    disagreesWith: [...(options.disagreesWith ?? [])],
    verdict: options.verdict ?? (publication === 'published' ? 'supported' : 'partly'),
    publication,
    confidence: options.confidence ?? 0.86,
    findings: [
      { check: 'quote-in-source', passed: true, detail: 'the quote stands in the source' },
      ...reasons.map(detail => ({ check: 'independence', passed: false, detail })),
    ],
    independentSources: sourceIds.length,
  };
}

const billion = 1e9;

export const fixtureClaims: readonly Claim[] = [
  claim(
    'market-problem-1',
    'A production user of LangGraph JS finds no documented way to delete old threads or checkpoints.',
    [['complaints', 'a production user finds no documented way to delete old threads or checkpoints']],
    { kind: 'complaint', confidence: 0.78 },
  ),
  claim(
    'market-problem-2',
    'In one product database, checkpoints grew to 572 MB, about 40% of the whole; 95% of them were older than 7 days.',
    [['complaints', 'checkpoints became 572 MB, about 40% of the database; 95% are older than 7 days']],
    {
      kind: 'complaint',
      confidence: 0.81,
      numbers: [
        {
          metric: 'Share of the database taken by checkpoints',
          role: 'metric',
          value: 40,
          unit: '%',
          currency: null,
          year: '2026',
          method: 'measured',
          publisher: 'GitHub',
        },
      ],
    },
  ),
  claim(
    'market-problem-3',
    'A platform engineer cannot tell finance what one agent run costs before the invoice arrives.',
    [['complaints', 'we cannot tell finance what one agent run costs before the invoice arrives']],
    {
      kind: 'complaint',
      publication: 'hedged',
      confidence: 0.52,
      reasons: ['single source: one person in an issue thread', 'the role of the writer is stated, not shown'],
    },
  ),
  claim(
    'market-size-1',
    'The AI agents market was USD 7.84 billion in 2025, world-wide, according to dennisworks.com.',
    [['sizes', 'AI agents market,7.84,billion,USD,2025,global,dennisworks.com']],
    {
      kind: 'number',
      confidence: 0.64,
      numbers: [{ value: 7.84 * billion, year: '2025', geography: 'global', publisher: 'dennisworks.com' }],
      disagreesWith: ['market-size-3'],
    },
  ),
  claim(
    'market-size-2',
    'Grand View Research puts the AI agents market at USD 7.63 billion in 2025 and USD 182.97 billion in 2033.',
    [
      ['sizes', 'AI agents market,7.63,billion,USD,2025,global,Grand View Research'],
      ['sizes', 'AI agents market,182.97,billion,USD,2033,global,Grand View Research'],
    ],
    {
      kind: 'number',
      numbers: [
        {
          value: 7.63 * billion,
          year: '2025',
          geography: 'global',
          publisher: 'dianapps.com',
          attributedTo: 'Grand View Research',
        },
        {
          value: 182.97 * billion,
          year: '2033',
          geography: 'global',
          publisher: 'dianapps.com',
          attributedTo: 'Grand View Research',
        },
      ],
    },
  ),
  claim(
    'market-size-3',
    'Spending on AI agent software was USD 86.4 billion in 2025 and reaches USD 206.5 billion in 2026, a Gartner forecast says.',
    [
      [
        'gartner',
        'AI agent software spending was USD 86.4 billion in 2025 and reaches USD 206.5 billion in 2026, up 139%',
      ],
    ],
    {
      kind: 'number',
      numbers: [
        {
          value: 86.4 * billion,
          year: '2025',
          publisher: 'patechlabs.com',
          attributedTo: 'Gartner',
          metric: 'AI agent software spending',
        },
        {
          value: 206.5 * billion,
          year: '2026',
          publisher: 'patechlabs.com',
          attributedTo: 'Gartner',
          metric: 'AI agent software spending',
        },
        {
          value: 139,
          unit: '%',
          currency: null,
          year: '2026',
          role: 'growth',
          metric: 'Growth of AI agent software spending',
          publisher: 'patechlabs.com',
          attributedTo: 'Gartner',
        },
      ],
      disagreesWith: ['market-size-1'],
    },
  ),
  claim(
    'market-size-4',
    'The AI orchestration market in North America was between USD 1.1 and 1.9 billion in 2025 (Harbour Analysts).',
    [['sizes', 'AI orchestration market,1.1 to 1.9,billion,USD,2025,North America,Harbour Analysts']],
    {
      kind: 'number',
      publication: 'hedged',
      confidence: 0.48,
      reasons: ['single source: only Harbour Analysts states it'],
      numbers: [
        {
          metric: 'AI orchestration market',
          role: 'tam',
          low: 1.1 * billion,
          high: 1.9 * billion,
          year: '2025',
          geography: 'North America',
          publisher: 'Harbour Analysts',
        },
      ],
    },
  ),
  claim(
    'market-size-5',
    'A serviceable market of about USD 0.3 billion in 2025 follows from the stated orchestration market and the stated share of organizations in production.',
    [
      ['sizes', 'AI orchestration market,1.1 to 1.9,billion,USD,2025,North America,Harbour Analysts'],
      ['gartner', 'About 17% of organizations have agents in production'],
    ],
    {
      kind: 'number',
      publication: 'hedged',
      confidence: 0.35,
      reasons: ['computed here, no source states it'],
      numbers: [
        {
          metric: 'Serviceable orchestration market',
          role: 'sam',
          value: 0.255 * billion,
          year: '2025',
          geography: 'North America',
          method: 'estimated',
          formula: '17% of the middle of USD 1.1 to 1.9 billion',
        },
        {
          metric: 'Obtainable in three years',
          role: 'som',
          value: 12e6,
          year: '2025',
          geography: 'North America',
          method: 'assumed',
        },
      ],
    },
  ),
  claim(
    'market-size-6',
    'The AI agents market is USD 52.62 billion in 2030, world-wide (dennisworks.com), after USD 10.9 billion in 2026 (swarmsignal.net).',
    [
      ['sizes', 'AI agents market,52.62,billion,USD,2030,global,dennisworks.com'],
      ['sizes', 'AI agents market,10.9,billion,USD,2026,global,swarmsignal.net'],
    ],
    {
      kind: 'number',
      confidence: 0.61,
      numbers: [
        { value: 52.62 * billion, year: '2030', geography: 'global', publisher: 'dennisworks.com' },
        { value: 10.9 * billion, year: '2026', geography: 'global', publisher: 'swarmsignal.net' },
      ],
    },
  ),
  claim(
    'trends-and-timing-1',
    'About 17% of organizations have agents in production; 60% plan to within two years.',
    [['gartner', 'About 17% of organizations have agents in production; 60% plan to within two years']],
    {
      confidence: 0.74,
      numbers: [
        {
          metric: 'Organizations with agents in production',
          role: 'metric',
          value: 17,
          unit: '%',
          currency: null,
          year: '2026',
          publisher: 'patechlabs.com',
          attributedTo: 'Gartner',
        },
      ],
    },
  ),
  claim(
    'trends-and-timing-2',
    'Over 40% of agentic projects will be cancelled by the end of 2027.',
    [['gartner', 'Over 40% of agentic projects will be cancelled by the end of 2027']],
    { confidence: 0.77 },
  ),
  claim(
    'personas-1',
    'Platform engineers own the runtime in most teams; heads of engineering hold the budget.',
    [['production', 'Platform engineers own the runtime in most teams; heads of engineering hold the budget']],
    { kind: 'persona', confidence: 0.9 },
  ),
  claim(
    'use-cases-1',
    'Support triage and back-office reconciliation are the most frequent uses of agents in production.',
    [['production', 'Support triage and back-office reconciliation are the most frequent uses']],
    { confidence: 0.88 },
  ),
  claim(
    'use-cases-2',
    '68% of 306 practitioners let an agent take at most ten steps before a person steps in.',
    [['production', 'Of 306 practitioners, 68% let an agent take at most ten steps before a person steps in']],
    { confidence: 0.93 },
  ),
  claim(
    'competitors-1',
    'Temporal Cloud charges for consumption and a plan fee that includes support.',
    [
      [
        'temporal',
        'Temporal Cloud charges two things on one monthly invoice: consumption and a plan fee that includes support',
      ],
    ],
    { kind: 'company', confidence: 0.92 },
  ),
  claim(
    'competitors-2',
    'A user reports that Temporal histories written under SDK 1.11.2 fail with a non-determinism error under 1.11.5.',
    [['complaints', 'histories written under 1.11.2 fail with a non-determinism error under 1.11.5']],
    { kind: 'complaint', confidence: 0.8 },
  ),
  claim(
    'competitors-3',
    'Restate and DBOS keep the journal in the database you already run.',
    [['blog', 'Restate and DBOS keep the journal in the database you already run']],
    { kind: 'company', publication: 'hedged', confidence: 0.44, reasons: ['single source: a personal blog'] },
  ),
  claim(
    'pricing-1',
    'The Essentials plan of Temporal Cloud costs the larger of USD 100 or 5% of usage; Business the larger of USD 500 or 10%.',
    [
      [
        'temporal',
        'Essentials: the larger of USD 100 or 5% of usage. Business: the larger of USD 500 or 10% of usage.',
      ],
    ],
    {
      kind: 'price',
      confidence: 0.95,
      numbers: [
        {
          metric: 'Essentials plan fee floor',
          subject: 'Temporal Cloud',
          role: 'price',
          value: 100,
          per: 'month',
          method: 'measured',
          publisher: 'Temporal Technologies',
        },
        {
          metric: 'Business plan fee floor',
          subject: 'Temporal Cloud',
          role: 'price',
          value: 500,
          per: 'month',
          method: 'measured',
          publisher: 'Temporal Technologies',
        },
      ],
    },
  ),
  claim(
    'pricing-2',
    'The first 5 million Actions of Temporal Cloud cost USD 50 per million.',
    [['temporal', 'The first 5M Actions cost USD 50 per million']],
    {
      kind: 'price',
      confidence: 0.95,
      numbers: [
        {
          metric: 'Actions, first 5 million',
          subject: 'Temporal Cloud',
          role: 'price',
          value: 50,
          per: 'million actions',
          method: 'measured',
          publisher: 'Temporal Technologies',
        },
      ],
    },
  ),
  claim(
    'pricing-3',
    'Restate Cloud Starter costs USD 75 a month, Inngest Pro USD 99, DBOS Cloud Pro USD 99, Trigger.dev Pro USD 50.',
    [
      [
        'pricing',
        'Restate Cloud,Starter,75,USD,month\nInngest,Pro,99,USD,month\nTrigger.dev,Pro,50,USD,month\nDBOS Cloud,Pro,99,USD,month',
      ],
    ],
    {
      kind: 'price',
      confidence: 0.83,
      numbers: [
        { metric: 'Starter', subject: 'Restate Cloud', role: 'price', value: 75, per: 'month', publisher: 'compiled' },
        { metric: 'Pro', subject: 'Inngest', role: 'price', value: 99, per: 'month', publisher: 'compiled' },
      ],
    },
  ),
  claim(
    'regulatory-1',
    'Rules for stand-alone high-risk AI systems apply from 2 December 2027, for those embedded in products from 2 August 2028.',
    [
      [
        'council',
        'Stand-alone high-risk AI systems: rules apply from 2 December 2027. Embedded in products: 2 August 2028.',
      ],
    ],
    { kind: 'rule', confidence: 0.97, disagreesWith: ['regulatory-2'] },
  ),
  claim(
    'regulatory-2',
    'High-risk obligations start on 2 August 2026, a personal blog says.',
    [['blog', 'High-risk obligations start on 2 August 2026']],
    {
      kind: 'rule',
      publication: 'hedged',
      verdict: 'contradicted',
      confidence: 0.2,
      reasons: [
        'contradicted by the Council of the European Union, which outranks a blog',
        'older than the regulation',
      ],
      disagreesWith: ['regulatory-1'],
    },
  ),
  claim('risks-1', `A hostile page says: ${hostile}`, [['hostile', hostile]], {
    publication: 'hedged',
    confidence: 0.3,
    reasons: [`reason ${hostile}`],
  }),
  claim('risks-2', '- not a list item, 1) nor this', [['hostile', 'Agents need budgets']], { confidence: 0.55 }),
  claim('success-metrics-1', `A claim no section lists ${hostile}`, [['hostile', 'Agents need budgets']], {
    confidence: 0.5,
  }),
  claim('go-to-market-1', `Every enterprise buys through marketplaces. ${hostile}`, [['blog', 'teams should hurry']], {
    publication: 'dropped',
    verdict: 'unsupported',
    confidence: 0.05,
    reasons: ['the quote says nothing about marketplaces', `and ${hostile}`],
  }),
  claim('go-to-market-2', 'The market doubles every quarter.', [['unread', 'Nothing of use']], {
    publication: 'dropped',
    verdict: 'contradicted',
    confidence: 0.02,
    reasons: ['the number is not in the quote'],
  }),
];
