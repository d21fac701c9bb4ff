import { withoutLabel } from '#activities/verification/evidence/claim-label';
import type { Source } from '#shared/contracts/source';

/** Of a source only its title matters to a label. */
function under(title: string) {
  return [{ source: { title } as Source, passages: [] }];
}

describe('the label before a claim', () => {
  it.each([
    ['AcmeCloud results for 2026: Revenue rose.', 'AcmeCloud results for 2026, a listed comparator'],
    ['AcmeCloud: Revenue rose.', 'AcmeCloud talks about the rules for remote work in small companies'],
  ])('%j is taken off under %j', (text, title) => {
    expect(withoutLabel(text, under(title))).toBe('Revenue rose.');
  });

  it('stays part of the claim where the title could as well be about another', () => {
    const title = 'A team moves from StepFlow to AcmeCloud';
    expect(withoutLabel('AcmeCloud: Revenue rose.', under(title))).toBe('AcmeCloud: Revenue rose.');
  });

  it('stays part of the claim when no title has it', () => {
    expect(withoutLabel('AcmeCloud: Revenue rose.', under('Results for 2026'))).toBe('AcmeCloud: Revenue rose.');
  });
});
