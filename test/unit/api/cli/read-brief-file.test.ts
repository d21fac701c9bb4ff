import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readBriefFile } from '#api/cli/input/read-brief-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-brief-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function brief(name: string, content: string | Uint8Array, overrides = {}) {
  const path = join(folder, name);
  await writeFile(path, content);
  return readBriefFile(path, overrides);
}

const idea = 'A platform on which long AI workflows survive crashes.';

describe('a brief file', () => {
  it.each([
    ['b.json', JSON.stringify({ title: 'Durable agents', idea, vertical: 'saas-devtools' })],
    ['b.yaml', `title: Durable agents\nidea: ${idea}\nvertical: saas-devtools\n`],
    ['b.yml', `{ title: Durable agents, idea: "${idea}", vertical: saas-devtools }`],
    ['no-ending', JSON.stringify({ title: 'Durable agents', idea, vertical: 'saas-devtools' })],
  ])('is read from %s', async (name, content) => {
    expect(await brief(name, content)).toMatchObject({ title: 'Durable agents', idea, vertical: 'saas-devtools' });
  });

  it('in prose is titled by its first sentence and is of the general vertical', async () => {
    const text = '# Durable agents for everyone. And more.\n\nLong AI workflows survive crashes.\n';
    expect(await brief('b.txt', text)).toMatchObject({
      title: 'Durable agents for everyone',
      idea: text.trim(),
      vertical: 'general',
    });
  });

  it('gives way to options', async () => {
    const overrides = { title: 'Other', vertical: 'saas-devtools' };
    expect(await brief('c.txt', idea, overrides)).toMatchObject({ title: 'Other', vertical: 'saas-devtools' });
  });

  it('may be UTF-16 with its mark', async () => {
    expect((await brief('d.txt', Buffer.from(`\uFEFF${idea}`, 'utf16le'))).idea).toBe(idea);
  });

  it.each([
    ['broken.json', '{"title":', 'brief.unreadable'],
    ['list.yaml', '- a\n- b\n', 'brief.unreadable'],
    ['binary.txt', new Uint8Array([0x50, 0x4b, 0xff, 0xfe, 0x80, 0x81]), 'brief.unreadable'],
    ['controls.txt', '\u0001\u0002'.repeat(50), 'brief.invalid'],
    ['empty.txt', '', 'brief.invalid'],
    ['typo.json', JSON.stringify({ title: 'Durable', idea, competitor: [] }), 'brief.invalid'],
    ['unknown.json', JSON.stringify({ title: 'Durable', idea, vertical: 'nowhere' }), 'vertical.unknown'],
    ['huge.txt', 'a'.repeat(1_000_000), 'brief.too-large'],
    ['long.txt', 'many words '.repeat(3_000), 'brief.invalid'],
  ])('%s is refused: %s', async (name, content, code) => {
    await expect(brief(name, content)).rejects.toMatchObject({ code });
  });

  it('that is not there, or is a folder, is refused', async () => {
    await expect(readBriefFile(join(folder, 'missing.json'), {})).rejects.toMatchObject({ code: 'brief.unreadable' });
    await expect(readBriefFile(folder, {})).rejects.toMatchObject({ code: 'brief.unreadable' });
  });

  it('with several faults tells all of them', async () => {
    const faulty = brief('faulty.json', JSON.stringify({ title: '', idea: 'x', geographies: 'US' }));
    const fault = (path: string) => expect.objectContaining({ path });
    await expect(faulty).rejects.toMatchObject({
      faults: expect.arrayContaining([fault('brief.title'), fault('brief.idea'), fault('brief.geographies')]),
    });
  });
});
