import type { ReviewItem } from '#shared/contracts/claim-review';
import type { ReviewView } from '#shared/contracts/review-view';
import { waitingView } from '#test/unit/api/support/run-view';

function item(claimId: string, change: Partial<ReviewItem> = {}): ReviewItem {
  return {
    claimId,
    sectionId: 'market-size',
    kind: 'statement',
    text: `What ${claimId} says.`,
    verdict: 'partly',
    publication: 'hedged',
    confidence: 0.4,
    because: 'low-confidence',
    findings: [{ check: 'numbers', passed: false, detail: 'the year is not in the quote' }],
    citations: [],
    agreeing: [],
    contradicting: [],
    problem: null,
    ...change,
  };
}

/** An open decision about three claims, the last of which was dropped. */
export function reviewView(): ReviewView {
  const { decision } = waitingView('final');
  if (!decision) throw new Error('it waits for nothing');
  const items = [item('c-1'), item('c-2', { text: 'Two lines,\n# one of them a comment: - x' })];
  const dropped = item('c-3', { because: 'dropped', publication: 'dropped' });
  return {
    request: { ...decision, kind: 'claims', role: 'product-manager', items: 3 },
    sheet: { schemaVersion: 1, kind: 'claims', below: 0.6, items: [...items, dropped], sources: [] },
  };
}
