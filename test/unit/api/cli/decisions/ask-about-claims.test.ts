import { askAboutClaims } from '#api/cli/decisions/ask-about-claims';
import { AssayError } from '#shared/errors/assay-error';
import { createRecordingTerminal } from '#test/unit/api/support/recording-terminal';
import { reviewView } from '#test/unit/api/support/review-view';

const contentHash = 'a'.repeat(64);

function ask(...answers: string[]) {
  const terminal = createRecordingTerminal({ answers });
  const supply = async (path: string) => {
    if (path === 'nowhere.md') throw new AssayError('review.invalid', path);
    return { contentHash, bytes: 3, fileName: path };
  };
  return { asked: askAboutClaims(reviewView(), { terminal, supply }), terminal };
}

describe('asking about claims one by one', () => {
  it('takes an answer for each', async () => {
    const { asked } = ask('a', 'e', 'In other words.', 'r', 'nobody says so');
    expect(await asked).toEqual({
      verdict: 'approve',
      claims: [
        { claimId: 'c-1', action: 'accept' },
        { claimId: 'c-2', action: 'edit', text: 'In other words.' },
        { claimId: 'c-3', action: 'reject', reason: 'nobody says so' },
      ],
    });
  });

  it('lets the rest stand, names nothing of it, and shows no more', async () => {
    const { asked, terminal } = ask('r', '', 'all');
    expect(await asked).toEqual({ verdict: 'approve', claims: [{ claimId: 'c-1', action: 'reject' }] });
    expect(terminal.noted()).not.toContain('c-3');
  });

  it('does not accept what was dropped, and asks again when an answer is none', async () => {
    const { asked } = ask('a', 'a', 'a', 'what?', 'e', '', 'none', 'too thin');
    expect(await asked).toEqual({ verdict: 'none', reason: 'too thin' });
  });

  it('takes a file as a source, and asks again when there is none', async () => {
    const { asked } = ask('s', 'nowhere.md', 's', 'note.md', '', 'https://example.com', 'its words', 'all');
    const source = { title: 'note.md', location: 'https://example.com', contentHash, fileName: 'note.md' };
    expect(await asked).toEqual({
      verdict: 'approve',
      claims: [{ claimId: 'c-1', action: 'supply', source, quote: 'its words' }],
    });
  });

  it('leaves all for later when the person does', async () => {
    expect(await ask('a', 'q').asked).toEqual({ verdict: 'leave' });
  });
});
