import fc from 'fast-check';
import { amountOf, shortNumber } from '#activities/documents/reading/amount';
import { isDataRow } from '#activities/documents/reading/is-data-row';
import { reasonsOf, shortReason, weakestMethod } from '#activities/documents/reading/judgement';
import { visibleText } from '#activities/documents/reading/visible-text';
import type { MarketNumber } from '#shared/contracts/claim';
import { claim } from './fixture-claims.js';

const bare = { value: null, low: null, high: null, unit: 'USD', currency: 'USD', per: null } as MarketNumber;

describe('the wording of a document', () => {
  it.each<[string, Partial<MarketNumber>]>([
    ['USD 7.84 billion', { value: 7_840_000_000 }],
    ['USD 1.1 – 1.9 billion', { low: 1.1e9, high: 1.9e9 }],
    ['USD 900 million – 1.2 billion', { low: 9e8, high: 1.2e9 }],
    ['USD 50 per million actions', { value: 50, per: 'million actions' }],
    ['USD 0.00105 per GB-hour', { value: 0.00105, per: 'GB-hour' }],
    ['46%', { value: 46, unit: 'percent', currency: null }],
    ['808,042 stars', { value: 808_042, unit: 'stars', currency: null }],
    ['USD 4 (3 – 5)', { value: 4, low: 3, high: 5 }],
    ['at least USD 3', { low: 3 }],
    ['USD not stated', {}],
  ])('writes %s', (written, number) => {
    expect(amountOf({ ...bare, ...number })).toBe(written);
  });

  it('writes short numbers for axes', () => {
    expect([7.84e9, 182.97e9, 1e6, 500, 0.042].map(shortNumber)).toEqual(['7.84bn', '183bn', '1m', '500', '0.042']);
  });

  it('tells rows of data from words', () => {
    expect(isDataRow('AI agents market,7.84,,,billion,USD,2025,global')).toBe(true);
    expect(isDataRow('{ "vendor": "Trigger.dev", "plan": "Free" }')).toBe(true);
    expect(isDataRow('Support, triage, back office, and reconciliation, in 1,150 teams, are frequent.')).toBe(false);
  });

  it('always has a reason for a claim that is not published in full', () => {
    const hedged = claim('risks-9', 'A claim.', [['blog', 'teams should hurry']], { publication: 'hedged' });
    expect(reasonsOf(hedged)).toEqual(['only one independent source states it']);
    expect(shortReason({ ...hedged, findings: [{ check: 'c', passed: false, detail: 'x'.repeat(400) }] })).toHaveLength(
      160,
    );
    expect(reasonsOf({ ...hedged, publication: 'published' })).toEqual([]);
  });

  it('takes a claim to be no better than its worst number', () => {
    const of = (...methods: MarketNumber['method'][]) =>
      weakestMethod(
        claim('risks-9', 'A claim.', [['blog', 'teams should hurry']], {
          numbers: methods.map(method => ({ method })),
        }),
      );
    expect([
      of(),
      of('measured'),
      of('measured', 'cited'),
      of('cited', 'estimated'),
      of('estimated', 'assumed'),
    ]).toEqual([null, 'measured', 'cited', 'estimated', 'assumed']);
  });

  it('leaves no control, invisible or direction-changing character in shown text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text =>
        expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u),
      ),
    );
    expect(visibleText('a\u202Eb\u0007\n\tc')).toBe('ab c');
  });
});
