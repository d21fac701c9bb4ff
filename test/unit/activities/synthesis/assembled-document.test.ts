import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import { assemblyFixture } from '#activities/synthesis/prompts/assembly.fixture';
import type { Claim, MarketNumber } from '#shared/contracts/claim';
import type { SectionId } from '#shared/contracts/section';
import { comparableKey } from '#shared/policies/comparable-number';
import { assembleExtractively } from '#test/support/assemble-extractively';

let made = 0;

function claim(sectionId: SectionId, text: string, more: Partial<Claim> = {}): Claim {
  made += 1;
  const [pattern] = assemblyFixture.sections[0]?.claims ?? [];
  const start = made * 1_000;
  return {
    ...(pattern as Claim),
    id: `${sectionId}-${made}`,
    sectionId,
    text,
    kind: 'statement',
    citations: [{ sourceId: `src-${made}`, quote: text, start, end: start + text.length }],
    subjects: [],
    ...more,
  };
}

function number(more: Partial<MarketNumber>): MarketNumber {
  return {
    id: 'n',
    claimId: 'c',
    metric: 'price',
    subject: null,
    value: 1,
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
    role: 'price',
    sourceIds: [],
    ...more,
  };
}

function assembled(claims: readonly Claim[], brief: Partial<AssemblyInput['brief']> = {}) {
  const ids = [...new Set(claims.map(({ sectionId }) => sectionId))];
  return assembleExtractively({
    ...assemblyFixture,
    brief: { ...assemblyFixture.brief, competitors: ['Acme', 'North Wind Flows'], ...brief },
    sections: ids.map(sectionId => ({
      sectionId,
      claims: claims.filter(each => each.sectionId === sectionId),
      lookedFor: [],
    })),
  });
}

const section = (document: ReturnType<typeof assembled>, id: SectionId) =>
  document.sections.find(each => each.id === id);

describe('competitors', () => {
  it('stand under companies of the brief first, one-off names under other vendors, and nobody under a rival', () => {
    const acme = claim('competitors', 'Acme, downloads: 5 million.', { subjects: ['Acme'] });
    const other = claim('competitors', 'Zeta, downloads: 3 million, a tenth of Acme.', { subjects: ['Zeta'] });
    const short = claim('competitors', 'Wind Flows and its rivals were compared by users.', { subjects: [] });
    const full = claim('competitors', 'Wind turbines are sold beside North Wind Flows.', { subjects: [] });
    const groups = section(assembled([acme, other, short, full]), 'competitors')?.groups;
    expect(groups?.map(({ heading }) => heading).sort()).toEqual(['Acme', 'North Wind Flows', 'Other vendors']);
    expect(groups?.find(({ heading }) => heading === 'Other vendors')?.claimIds).toEqual([other.id]);
  });
});

describe('prices', () => {
  it('rise from the lowest, and a superseded one closes the list', () => {
    const price = (text: string, value: number) =>
      claim('pricing', text, {
        kind: 'price',
        subjects: ['Acme'],
        numbers: [number({ value, per: 'month', subject: 'Acme', metric: text })],
      });
    const team = price('Acme, Team: USD 40 per month.', 40);
    const old = price('Acme, Starter: USD 5 per month (no longer offered).', 5);
    const solo = price('Acme, Solo: USD 10 per month.', 10);
    expect(section(assembled([team, old, solo]), 'pricing')?.claimIds).toEqual([solo.id, team.id, old.id]);
  });
});

describe('numbers', () => {
  it.each([
    ['plan', { metric: 'Solo, price', subject: 'Acme' }, { metric: 'Team, price', subject: 'Acme' }],
    ['quarter', { role: 'metric', year: 'Q1 2025' }, { role: 'metric', year: '2025' }],
    ['month', { role: 'metric', year: '2025-04' }, { role: 'metric', year: '2025-05' }],
    ['unit', { subject: 'Acme', per: 'month' }, { subject: 'Acme', per: 'year' }],
  ] as const)('of another %s are not compared', (_what, a, b) => {
    const [first, second] = [
      comparableKey(number({ metric: 'fee', ...a })),
      comparableKey(number({ metric: 'fee', ...b })),
    ];
    expect(first).not.toBeNull();
    expect(second).not.toBe(first);
  });
});

describe('what two claims tell alike', () => {
  it('is told once: a rule and its day in the words of two pages', () => {
    const a = claim('regulatory', 'High-risk systems in regulated products: apply from 2 August 2028.', {
      kind: 'rule',
    });
    const b = claim('risks', 'High-risk systems embedded in products: new date of application 2 August 2028.');
    const c = claim('regulatory', 'Stand-alone systems: new date of application 2 December 2027.', { kind: 'rule' });
    const listed = assembled([a, b, c]).sections.filter(({ status }) => status !== 'derived');
    expect(listed.flatMap(({ claimIds }) => claimIds).sort()).toEqual([a.id, c.id].sort());
  });
});

describe('requirements', () => {
  const row = (topic: string, text: string) =>
    claim('market-problem', `acme/tool, ${topic} (2025-04): ${text}`, { kind: 'complaint', subjects: ['acme/tool'] });

  it('put complaints about one theme together, without labels and dates of the rows', () => {
    const first = row('telemetry opt-out', 'a clinic writes that the tool cannot be approved without an opt-out.');
    const second = row('switching telemetry off', 'nurses report that data went over the wire in clear text.');
    const third = row('slow start', 'the first page takes a minute to open.');
    const { requirements } = assembled([first, second, third]);
    expect(requirements.map(({ claimIds }) => claimIds)).toEqual([[first.id, second.id], [third.id]]);
    expect(requirements[0]?.statement).toBe(
      'Telemetry opt-out: a clinic writes that the tool cannot be approved without an opt-out.',
    );
    expect(requirements.map(({ rationale }) => rationale).join(' ')).not.toMatch(/^(?:Must|Should|Could)/u);
  });

  it('take up a rule about the product, and no date of something else', () => {
    const binding = claim('regulatory', 'Sellers of fresh food for dogs must keep it chilled.', { kind: 'rule' });
    const foreign = claim('regulatory', 'Licences for fireworks apply from 1 May 2027.', { kind: 'rule' });
    expect(assembled([binding, foreign]).requirements.flatMap(({ claimIds }) => claimIds)).toEqual([binding.id]);
  });

  it('concern the people who fit the problem best, not always the first of the brief', () => {
    const problem = claim('market-problem', 'Night shifts of the warehouse lose an hour to broken labels.', {
      kind: 'complaint',
    });
    const audience = ['people who sign contracts', 'those who lead the night shifts of a warehouse'];
    const { personas, requirements } = assembled([problem], { audience });
    const [id] = requirements[0]?.personaIds ?? [];
    expect(personas.find(persona => persona.id === id)?.name).toBe(audience[1]);
  });
});

describe('personas', () => {
  it('are telling roles, not users in general and not the executives of a vendor', () => {
    const claims = [
      claim('personas', 'Compliance officers want a record of every run.'),
      claim('personas', 'Dairy farmers need an answer within the hour.'),
      claim('market-problem', 'Users say that they wait for a week.'),
      claim('risks', 'The chief financial officer of Acme expects a loss.'),
    ];
    expect(assembled(claims, { audience: [] }).personas.map(({ name }) => name)).toEqual([
      'Compliance officers',
      'Dairy farmers',
    ]);
  });
});

describe('the summary', () => {
  it('takes the size of the place of the brief, and no second number of its series', () => {
    const size = (text: string, geography: string, year: string) =>
      claim('market-size', text, {
        kind: 'number',
        numbers: [number({ metric: 'pet food market', role: 'size', value: 1e9, geography, year })],
      });
    const world = size('Pet food market: USD 9 billion in 2024 (global).', 'global', '2024');
    const home = size('Pet food market: USD 1 billion in 2024 (United Kingdom).', 'United Kingdom', '2024');
    const later = size(
      'Pet food market: USD 2 billion in 2030 (United Kingdom), a forecast.',
      'United Kingdom',
      '2030',
    );
    expect(section(assembled([world, later, home]), 'executive-summary')?.claimIds).toEqual([home.id]);
  });
});
