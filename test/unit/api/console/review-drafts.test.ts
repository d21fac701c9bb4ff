import { describe, expect, it } from '@jest/globals';
import { carryOver, countsOf, type Draft, resolutionsOf, withTheRest } from '#api/console/page/review/draft';
import type { ReviewItem } from '#shared/contracts/claim-review';
import { ClaimResolutions } from '#shared/contracts/claim-review';
import type { ReviewView } from '#shared/contracts/review-view';

const item = (claimId: string, more: Partial<ReviewItem> = {}) =>
  ({ claimId, text: `Claim ${claimId}`, because: 'low-confidence', problem: null, ...more }) as ReviewItem;
const shown = (digest: string, items: ReviewItem[]) =>
  ({ request: { digest }, sheet: { items } }) as unknown as ReviewView;
const accepted = (claimId: string): Draft => ({ claimId, action: 'accept' });

const kept = {
  digest: 'one',
  texts: { a: 'Claim a', b: 'Claim b', c: 'Claim c', d: 'Claim d' },
  drafts: ['a', 'b', 'c', 'd'].map(accepted),
};

describe('drafts of decisions about claims', () => {
  it('all hold for the sheet they were made on', () => {
    const { drafts, lost } = carryOver(
      kept,
      shown(
        'one',
        ['a', 'b', 'c', 'd'].map(id => item(id)),
      ),
    );
    expect([[...drafts.keys()], lost]).toEqual([['a', 'b', 'c', 'd'], 0]);
  });

  it('hold for another sheet where the claim stands as it was, and what does not is counted', () => {
    const items = [
      item('a'),
      item('b', { text: 'Claim b, edited' }),
      item('c', { problem: 'the source does not say it' }),
    ];
    const { drafts, lost } = carryOver(kept, shown('two', items));
    expect([[...drafts.keys()], lost]).toEqual([['a'], 3]);
  });

  it('take the rest as it stands: what was left out stays out and is not named', () => {
    const all = withTheRest([item('a'), item('b', { because: 'dropped' })], new Map());
    expect(countsOf(all)).toBe('1 accepted, 1 stays left out');
    expect(resolutionsOf(all)).toEqual([{ claimId: 'a', action: 'accept' }]);
  });

  it('never name more claims than a decision takes', () => {
    const items = Array.from({ length: 600 }, (_, index) => item(`c${index}`));
    const edit: Draft = { claimId: 'c0', action: 'edit', text: 'In other words' };
    const sent = resolutionsOf(withTheRest(items, new Map([['c0', edit]])));
    expect(ClaimResolutions.parse(sent)).toEqual([edit]);
  });
});
