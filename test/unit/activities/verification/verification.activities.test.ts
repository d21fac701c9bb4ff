import { createHash } from 'node:crypto';
import { createVerificationActivities } from '#activities/verification/verification.activities';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { VerifiedSection } from '#shared/contracts/section-draft';
import { AssayError } from '#shared/errors/assay-error';
import { cite, claimOf } from './support/make-claim.js';
import { documentOf } from './support/make-library.js';

function memoryStore(): ArtifactStore & { readonly kept: Map<string, Buffer> } {
  const kept = new Map<string, Buffer>();
  return {
    kept,
    async put(content) {
      const bytes = Buffer.from(content as string);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      kept.set(sha256, bytes);
      return sha256;
    },
    async get(sha256) {
      const bytes = kept.get(sha256);
      if (!bytes) throw new AssayError('artifact.missing', sha256);
      return bytes;
    },
    has: async sha256 => kept.has(sha256),
  };
}

const run = { runId: 'run-1', tenant: 'local' };
const sentence = 'Acme Corp. runs 12 data centres in Norway.';

async function stored() {
  const artifacts = memoryStore();
  const document = documentOf(`${sentence}\n`, { publisher: 'Nordic Wire' });
  const textSha256 = await artifacts.put(document.text);
  const passagesSha256 = await putJson(artifacts, document.passages);
  const corpusHash = await putJson(artifacts, {
    documents: [{ ...document.source, textSha256, passagesSha256 }],
    faults: [],
  });
  const draft = (sectionId: string, texts: readonly string[]) =>
    putJson(artifacts, {
      sectionId,
      claims: texts.map(text => claimOf(text, [cite(document, sentence)])),
      lookedFor: ['acme'],
    });
  const draftHashes = [
    await draft('market-size', [sentence, 'Acme Corp. runs 13 data centres in Norway.']),
    await draft('risks', []),
    await draft('competitors', [sentence]),
  ];
  return { artifacts, corpusHash, draftHashes, textSha256 };
}

describe('verifySections', () => {
  it('stores a verified section for every draft, in order, with what was dropped', async () => {
    const { artifacts, corpusHash, draftHashes } = await stored();
    const result = await createVerificationActivities({ artifacts }).verifySections({ run, corpusHash, draftHashes });
    expect(result).toMatchObject({ published: 2, hedged: 0, dropped: 1, confidence: expect.any(Number) });
    const sections = await Promise.all(result.verifiedHashes.map(hash => getJson(artifacts, VerifiedSection, hash)));
    expect(sections.map(({ sectionId, claims }) => [sectionId, claims.map(claim => claim.publication)])).toEqual([
      ['market-size', ['published', 'dropped']],
      ['risks', []],
      ['competitors', ['published']],
    ]);
    expect(sections[0]?.claims[1]?.findings.filter(finding => !finding.passed)[0]?.detail).toMatch(
      /13.*not in the quotes/u,
    );
  });

  it('gives the same hashes for the same drafts', async () => {
    const { artifacts, corpusHash, draftHashes } = await stored();
    const { verifySections } = createVerificationActivities({ artifacts });
    const [first, second] = [
      await verifySections({ run, corpusHash, draftHashes }),
      await verifySections({ run, corpusHash, draftHashes }),
    ];
    expect(second).toEqual(first);
  });

  it('has no confidence when nothing is shown', async () => {
    const { artifacts, corpusHash } = await stored();
    expect(
      await createVerificationActivities({ artifacts }).verifySections({ run, corpusHash, draftHashes: [] }),
    ).toEqual({
      verifiedHashes: [],
      published: 0,
      hedged: 0,
      dropped: 0,
      confidence: null,
    });
  });

  it('fails rather than passes when a stored text is gone', async () => {
    const { artifacts, corpusHash, draftHashes, textSha256 } = await stored();
    artifacts.kept.delete(textSha256);
    await expect(
      createVerificationActivities({ artifacts }).verifySections({ run, corpusHash, draftHashes }),
    ).rejects.toMatchObject({ code: 'artifact.missing' });
  });
});
