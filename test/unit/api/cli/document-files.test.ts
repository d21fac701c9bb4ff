import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApiClient } from '#api/cli/client/api-client';
import exportCommand from '#api/cli/commands/export.command';
import type { CommandContext } from '#api/cli/define-command';
import { writeRunFiles } from '#api/cli/follow/write-run-files';
import { startRunIn } from '#test/unit/api/support/start-run-in';
import { ownerKey, startTestApi, type TestApi } from '#test/unit/api/support/start-test-api';

/** Bytes that are no text: read as such they would change. */
const pdfBytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0xfe, 0x00, 0x80]);

let api: TestApi;
let folder: string;
let runId: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'exports-'));
  api = await startTestApi();
  ({ runId } = await startRunIn(api));
  const text = await api.artifacts.put('# Füße');
  const pdf = await api.artifacts.put(pdfBytes);
  api.runs.change(runId, { state: 'completed', mrdFiles: { json: text, markdown: text, html: text, pdf } });
});
afterAll(async () => {
  await api.stop();
  await rm(folder, { recursive: true });
});

const client = () =>
  createApiClient(async () => ({ url: api.address, apiKey: ownerKey }), {
    totalMs: 1_000,
    signal: new AbortController().signal,
  });
const exported = (options: Record<string, string>) =>
  exportCommand.run({ api: client(), isJson: false } as CommandContext, options, [runId]);

describe('the document on the disk of its reader', () => {
  it('is fetched in every form it has, byte for byte; a form it lacks is left out', async () => {
    const files = await writeRunFiles(client(), runId, join(folder, 'all'));
    expect(Object.keys(files).sort()).toEqual(['html', 'json', 'markdown', 'pdf']);
    expect((await readdir(join(folder, 'all'))).sort()).toEqual(['mrd.html', 'mrd.json', 'mrd.md', 'mrd.pdf']);
    expect((await readFile(files.pdf ?? '')).equals(pdfBytes)).toBe(true);
  });

  it('is exported to a file byte for byte, and as text to standard output', async () => {
    const file = join(folder, 'one.pdf');
    expect(await exported({ format: 'pdf', output: file })).toMatchObject({ code: 0, text: `${file}\n` });
    expect((await readFile(file)).equals(pdfBytes)).toBe(true);
    expect((await exported({ format: 'md' })).text).toBe('# Füße');
  });

  it('is refused in a form it lacks, with what to take instead', async () => {
    await expect(exported({ format: 'docx', output: join(folder, 'one.docx') })).rejects.toMatchObject({
      code: 'document.no-such-format',
    });
    expect(await readdir(folder)).not.toContain('one.docx');
  });
});
