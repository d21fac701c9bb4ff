import { Readable } from 'node:stream';
import { type ClaimLine, claimLines } from '#workers/claim-lines';

async function read(...chunks: (string | Buffer)[]): Promise<ClaimLine[]> {
  const lines: ClaimLine[] = [];
  for await (const line of claimLines(Readable.from(chunks))) lines.push(line);
  return lines;
}
const claim = (id: string) => ({ id, claim: `Claim ${id}.` });

describe('lines of claims', () => {
  it('are read in order, whatever stands between and before them', async () => {
    const lines = await read(
      `\uFEFF${JSON.stringify(claim('a'))}\r\n\n  \n${JSON.stringify(claim('b')).slice(0, 5)}`,
      `${JSON.stringify(claim('b')).slice(5)}`,
    );
    expect(lines).toEqual([
      { line: 1, claim: claim('a') },
      { line: 4, claim: claim('b') },
    ]);
  });

  it.each([
    ['no JSON', 'Pumps are blue.', 'it is no JSON'],
    ['no object', '7', 'it: '],
    ['no claim', '{"id":"a"}', '"claim": '],
    ['an empty id', '{"id":"","claim":"Pumps are blue."}', '"id": '],
    ['a field too many', '{"id":"a","claim":"Pumps are blue.","sure":true}', 'it: '],
    ['too much', `{"id":"a","claim":"${'x'.repeat(20_000)}"}`, 'it has over 20000 characters'],
  ])('that hold %s are told and passed over', async (_what, bad, detail) => {
    const lines = await read([bad, JSON.stringify(claim('after'))].join('\n'));
    expect(lines).toEqual([
      { line: 1, detail: expect.stringContaining(detail) },
      { line: 2, claim: claim('after') },
    ]);
  });

  it('that repeat an id are told and passed over', async () => {
    const lines = await read(['a', 'b', 'a'].map(id => JSON.stringify(claim(id))).join('\n'));
    expect(lines).toMatchObject([
      { line: 1 },
      { line: 2 },
      { line: 3, detail: 'the id "a" stands on an earlier line' },
    ]);
  });
});
