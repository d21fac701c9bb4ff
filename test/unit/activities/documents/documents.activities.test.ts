import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentActivities } from '#activities/documents/documents.activities';
import { renderPdf } from '#activities/documents/pdf/render-pdf';
import { decisionDigest } from '#activities/kit/decision-digest';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { Mrd } from '#shared/contracts/mrd';
import { defineVertical } from '#shared/contracts/vertical';
import { AssayError } from '#shared/errors/assay-error';
import { fixtureMrd, fixtureParts } from './fixture-mrd.js';
import { fixtureSources } from './fixture-sources.js';

const parts = fixtureParts();
const vertical = defineVertical({
  name: 'saas-devtools',
  title: 'SaaS',
  version: 1,
  terms: [],
  questions: [],
  alwaysReviewed: ['regulatory'],
  minimumClaims: {},
});

let folder: string;
let artifacts: ArtifactStore;
let promptCalls = 0;
let printPdf: (mrd: Mrd) => Promise<Uint8Array> = renderPdf;
const unprinted: string[] = [];

async function storedInput(runId: string) {
  for (const { text } of Object.values(fixtureSources)) await artifacts.put(text);
  return {
    run: { runId, tenant: 'local' },
    briefHash: await putJson(artifacts, parts.brief),
    corpusHash: await putJson(artifacts, parts.manifest),
    verticalHash: await putJson(artifacts, vertical),
    assemblyHash: await putJson(artifacts, parts.assembly),
    verifiedHashes: await Promise.all(parts.verified.map(section => putJson(artifacts, section))),
    at: '2026-11-21T12:00:00.000Z',
  };
}

function activities() {
  return createDocumentActivities({
    artifacts,
    engine: parts.engine,
    usage: async () => ({ promptCalls: ++promptCalls, modelCalls: 0, costUsd: 0 }),
    printPdf,
    onUnprinted: format => unprinted.push(format),
  });
}

describe('document activities', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documents-'));
    artifacts = createFileArtifactStore(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('compose a document that is bound to what a reviewer is shown', async () => {
    const ref = await activities().composeMrd(await storedInput('run-7'));
    const mrd = await getJson(artifacts, Mrd, ref.mrdHash);
    expect(ref).toMatchObject({ contentHash: mrd.contentHash, sources: mrd.sources.length, sectionsWithEvidence: 10 });
    expect(ref.digest).toBe(
      decisionDigest({ runId: 'run-7', kind: 'final', revision: 1, contentHash: ref.contentHash }),
    );
    expect(mrd.checks.filter(check => !check.passed)).toEqual([]);
    expect(ref.details.length).toBeLessThanOrEqual(12_000);
    expect(ref.details).toContain('Regulatory and compliance**: this vertical asks for a person to read it');
  });

  it('give the same content when a killed run composes again, though it has used more by then', async () => {
    const first = await activities().composeMrd(await storedInput('run-8'));
    const again = await activities().composeMrd({ ...(await storedInput('run-8')), at: '2026-11-22T00:00:00.000Z' });
    expect(again.contentHash).toBe(first.contentHash);
    expect(again.digest).toBe(first.digest);
  });

  it('publish all forms with the decisions, twice the same', async () => {
    const { mrdHash, contentHash } = await activities().composeMrd(await storedInput('run-9'));
    const { decisions } = fixtureMrd();
    const input = { run: { runId: 'run-9', tenant: 'local' }, mrdHash, decisions };
    const published = await activities().publishMrd(input);
    expect(await activities().publishMrd(input)).toEqual(published);
    expect(published.contentHash).toBe(contentHash);
    const mrd = await getJson(artifacts, Mrd, published.files.json);
    expect(mrd.decisions).toEqual(decisions);
    expect((await artifacts.get(published.files.markdown)).toString()).toMatch(/^# A durable runtime for AI agents\n/);
    expect((await artifacts.get(published.files.html)).toString()).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect((await artifacts.get(published.files.pdf ?? '')).toString('latin1')).toMatch(/^%PDF-1\.7\n/);
    expect((await artifacts.get(published.files.docx ?? '')).toString('latin1')).toMatch(/^PK/);
    expect(JSON.stringify(published).length).toBeLessThan(500);
  });

  it('publish what could be made when a form for paper could not, and tell of it', async () => {
    const { mrdHash } = await activities().composeMrd(await storedInput('run-10'));
    const input = { run: { runId: 'run-10', tenant: 'local' }, mrdHash, decisions: [] };
    const whole = await activities().publishMrd(input);
    printPdf = () => Promise.reject(new AssayError('document.not-printed'));
    const partial = await activities().publishMrd(input);
    printPdf = renderPdf;
    const { pdf, ...rest } = whole.files;
    expect(pdf).toBeDefined();
    expect(partial).toEqual({ ...whole, files: rest });
    expect(unprinted).toEqual(['pdf']);
  });

  it('refuse to publish what does not fit the schema', async () => {
    const mrdHash = await putJson(artifacts, { ...fixtureMrd(), claims: [{}] });
    await expect(
      activities().publishMrd({ run: { runId: 'r', tenant: 't' }, mrdHash, decisions: [] }),
    ).rejects.toThrow();
  });
});
