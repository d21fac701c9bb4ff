import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readResolutions } from '#api/cli/decisions/read-resolutions';
import { sheetTemplate } from '#api/cli/decisions/sheet-template';
import { sheetText } from '#api/cli/decisions/sheet-text';
import { reviewView } from '#test/unit/api/support/review-view';

const folder = await mkdtemp(join(tmpdir(), 'assay-claims-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const contentHash = 'a'.repeat(64);
const supplied: string[] = [];

async function read(text: string) {
  const path = join(folder, 'claims.yaml');
  await writeFile(path, text);
  return readResolutions(path, async file => {
    supplied.push(file);
    return { contentHash, bytes: 3, fileName: 'report.pdf' };
  });
}

describe('the file of what is to become of each claim', () => {
  it('is a template that can be sent as it is: what may stand stands, what was dropped stays out', async () => {
    expect(await read(sheetTemplate(reviewView()))).toEqual([
      { claimId: 'c-1', action: 'accept' },
      { claimId: 'c-2', action: 'accept' },
      { claimId: 'c-3', action: 'reject' },
    ]);
  });

  it('may name a file beside it as the source of a claim, which is stored first', async () => {
    const claims = await read(
      'claims:\n- {claimId: c-1, action: supply, source: {file: ./report.pdf, title: A report}}',
    );
    expect(supplied).toEqual([join(folder, 'report.pdf')]);
    const source = { title: 'A report', location: 'report.pdf', contentHash, fileName: 'report.pdf' };
    expect(claims).toEqual([{ claimId: 'c-1', action: 'supply', source }]);
  });

  it.each([
    ['is no YAML', '- {', []],
    ['names an action that there is not', '- {claimId: c-1, action: keep}', ['claims.0.action']],
    ['lacks the new words of an edit', '- {claimId: c-1, action: edit}', ['claims.0.text']],
    ['names a claim twice', '- {claimId: c-1, action: accept}\n- {claimId: c-1, action: reject}', ['claims']],
  ])('is refused with every fault when it %s', async (_, text, paths) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'review.invalid',
      faults: paths.map(path => expect.objectContaining({ path })),
    });
  });
});

describe('the claims on a screen', () => {
  it('say why they are asked about, each word kept to its line', () => {
    const text = sheetText(reviewView());
    expect(text).toContain('Claims that are not sure: 3, revision 1, for product-manager until 2026-11-28');
    expect(text).toContain('Two lines, # one of them a comment: - x');
    expect(text).toContain('! the year is not in the quote');
    expect(text).toContain('c-3  Market size  confidence 0.40: it was dropped');
  });
});
