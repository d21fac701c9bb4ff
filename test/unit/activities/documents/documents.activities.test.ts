import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDocumentActivities } from '#activities/documents/documents.activities';
import { decisionDigest } from '#activities/kit/decision-digest';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { Mrd } from '#shared/contracts/mrd';
import { defineVertical } from '#shared/contracts/vertical';
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

  it('publish JSON, Markdown and HTML with the decisions, twice the same', async () => {
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
  });

  it('refuse to publish what does not fit the schema', async () => {
    const mrdHash = await putJson(artifacts, { ...fixtureMrd(), claims: [{}] });
    await expect(
      activities().publishMrd({ run: { runId: 'r', tenant: 't' }, mrdHash, decisions: [] }),
    ).rejects.toThrow();
  });
});
