import { z } from 'zod';
import { createResearchActivities } from '#activities/research/research.activities';
import localCorpus from '#activities/research/tools/local-corpus.tool';
import { getJson } from '#infra/storage/artifact-store';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { Passage } from '#shared/contracts/source';
import { memoryArtifactStore } from '#test/support/memory-artifact-store';
import { toolContext } from '#test/support/tool-ground';
import { scratchFolder } from '../scratch-folder.js';

const artifacts = memoryArtifactStore();
const research = createResearchActivities({
  artifacts,
  resolveCorpus: async folder => folder,
  tools: { personalData: tenant => (tenant === 'keeper' ? 'keep' : 'mask') },
});
const opened: Record<string, string> = {};

beforeAll(async () => {
  const corpus = await scratchFolder({
    'review.md':
      '# Refunds\n\nOur customer Maren Okonkwo waited 31 days for a refund, see care@brightledger.example.\n',
  });
  for (const tenant of ['keeper', 'masker']) {
    const { corpusHash } = await research.openCorpus({ run: { runId: `run-${tenant}`, tenant }, corpus });
    opened[tenant] = corpusHash;
  }
});

describe('one folder, two tenants in one store', () => {
  it('has the same bytes for both, and texts, passages and corpora of their own', async () => {
    const [kept] = await documentsOf('keeper');
    const [masked] = await documentsOf('masker');
    expect(masked?.sha256).toBe(kept?.sha256);
    expect(masked?.textSha256).not.toBe(kept?.textSha256);
    expect(masked?.passagesSha256).not.toBe(kept?.passagesSha256);
    expect(opened['masker']).not.toBe(opened['keeper']);
  });

  it('is found with names by the one who keeps them, and never by the other, whoever asks first', async () => {
    expect(await foundBy('keeper')).toContain('Maren Okonkwo');
    expect(await foundBy('masker')).toContain('Our customer [name A] waited 31 days for a refund, see [e-mail].');
    expect(await foundBy('keeper')).toContain('care@brightledger.example');
  });

  it('tells the one who masks how much, and keeps what was masked out of all that the corpus refers to', async () => {
    const { faults } = await getJson(artifacts, CorpusManifest, opened['masker'] ?? '');
    expect(faults.map(({ code }) => code)).toEqual(['text.personal-data']);
    const [document] = await documentsOf('masker');
    const passages = await getJson(artifacts, z.array(Passage), document?.passagesSha256 ?? '');
    const text = (await artifacts.get(document?.textSha256 ?? '')).toString('utf8');
    expect(JSON.stringify([document, passages, text, faults])).not.toMatch(/okonkwo|brightledger/iu);
  });
});

async function documentsOf(tenant: string) {
  return (await getJson(artifacts, CorpusManifest, opened[tenant] ?? '')).documents;
}

async function foundBy(tenant: string): Promise<string> {
  const context = toolContext({ artifacts, run: { runId: `run-${tenant}`, tenant }, corpusHash: opened[tenant] ?? '' });
  const { hits } = await localCorpus.ask({ query: 'customer waited for a refund', limit: 5 }, context);
  return hits.map(({ passage }) => passage.text).join('\n');
}
