import { quotedAtLength, resolveClaims } from '#activities/synthesis/drafting/resolve-claims';
import { draftSectionFixture } from '#activities/synthesis/prompts/draft-section.fixture';
import draftSection from '#activities/synthesis/prompts/draft-section.prompt';
import type { ProposedClaim, ProposedNumber } from '#activities/synthesis/proposal';

const input = draftSectionFixture;
const [sample] = draftSection.extractive(input).claims;
if (!sample) throw new TypeError('the fixture has a claim');
const text = 'Fresh food grew by 12 % in 2024, faster than any other kind.';
const claim: ProposedClaim = { ...sample, text, citations: [{ passage: 1, quote: text, through: null }], numbers: [] };

const resolved = (more: Partial<ProposedClaim>, texts = new Map<string, string>()) =>
  resolveClaims([{ ...claim, ...more }], input, texts)[0];

describe('a proposed claim', () => {
  it('is bound to the place of its quote', () => {
    expect(resolved({})?.citations).toEqual([
      { sourceId: 'src-000000000001', quote: text, start: 200, end: 200 + text.length },
    ]);
  });

  it('keeps a quote that is not there only when it has no other, for verification to see', () => {
    const madeUp = { passage: 1, quote: 'Fresh food shrank.', through: null };
    expect(resolved({ citations: [...claim.citations, madeUp] })?.citations).toHaveLength(1);
    expect(resolved({ citations: [madeUp] })?.citations).toEqual([
      { sourceId: 'src-000000000001', quote: 'Fresh food shrank.', start: 0, end: 18 },
    ]);
  });

  it('that cites what was not offered names no source', () => {
    const citations = [{ passage: 99, quote: text, through: null }];
    expect(resolved({ citations })?.citations[0]?.sourceId).toMatch(/passage 99/u);
    expect(quotedAtLength([{ ...claim, citations }], input)).toEqual(new Set());
  });

  it('may quote over the end of a passage', () => {
    const whole = 'before. And then it went on. after';
    const citations = [{ passage: 1, quote: 'And then it went on.', through: null }];
    expect([...quotedAtLength([{ ...claim, citations }], input)]).toEqual(['src-000000000001']);
    expect(resolved({ citations }, new Map([['src-000000000001', whole]]))?.citations).toEqual([
      { sourceId: 'src-000000000001', quote: 'And then it went on.', start: 8, end: 28 },
    ]);
  });

  it('has no invisible signs, no subjects from elsewhere and no questions that nobody asked', () => {
    const hostile = resolved({
      text: `Fresh\u200b food\u202e grew\u0000 by 12 % in 2024.`,
      subjects: ['Fresh food', 'Initech'],
      questionIds: ['q-01', 'q-77'],
    });
    expect(hostile).toMatchObject({
      text: 'Fresh food grew by 12 % in 2024.',
      subjects: ['Fresh food'],
      questionIds: ['q-01'],
    });
  });
});

describe('a number of a claim', () => {
  const number: ProposedNumber = {
    metric: 'fresh food, growth',
    subject: null,
    value: 12,
    low: null,
    high: null,
    unit: '%',
    currency: null,
    year: '2024',
    geography: null,
    per: null,
    method: 'cited',
    formula: null,
    publisher: null,
    attributedTo: null,
    role: 'growth',
  };
  const numbers = (more: Partial<ProposedNumber>) => resolved({ numbers: [{ ...number, ...more }] })?.numbers;

  it('measures what its passage speaks of', () => {
    expect(numbers({ metric: 'fresh food' })).toHaveLength(1);
    expect(numbers({ metric: 'profit of Initech' })).toEqual([]);
    expect(numbers({ metric: 'fresh food '.repeat(200) })).toEqual([]);
    expect(numbers({ metric: 'fresh food', unit: 'x'.repeat(400) })).toEqual([]);
  });

  it('is reported, never worked out', () => {
    expect(numbers({ metric: 'fresh food', method: 'estimated', formula: '6 + 6' })).toMatchObject([
      { method: 'cited', formula: null },
    ]);
  });
});
