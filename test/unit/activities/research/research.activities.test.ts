import { z } from 'zod';
import { createResearchActivities } from '#activities/research/research.activities';
import { type SampleName, samplePath } from '#infra/samples/sample-catalogue';
import { getJson, putJson } from '#infra/storage/artifact-store';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { QuestionEvidence } from '#shared/contracts/evidence';
import type { EvidenceNeed, ResearchPlan } from '#shared/contracts/plan';
import { Passage } from '#shared/contracts/source';
import { memoryArtifactStore } from './memory-artifact-store.js';
import { scratchFolder } from './scratch-folder.js';

const artifacts = memoryArtifactStore();
const activities = createResearchActivities({ artifacts, resolveCorpus: async corpus => corpus });
const run = { runId: 'run-1', tenant: 'local' };

const planOf = (queries: string[], needs: EvidenceNeed[], tools = ['local-corpus']): ResearchPlan => ({
  schemaVersion: 1,
  title: 'Plan',
  vertical: 'general',
  engine: 'extractive',
  questions: [
    {
      id: 'q-01',
      sectionId: 'market-size',
      text: `What is known of ${queries[0]}?`,
      needs,
      queries,
      tools,
      critical: false,
    },
  ],
  estimate: { toolCalls: 1, promptCalls: 0, costUsd: 0 },
});

async function ask(folder: string, queries: string[], needs: EvidenceNeed[]) {
  const { corpusHash } = await activities.openCorpus({ run, corpus: folder });
  const planHash = await putJson(artifacts, planOf(queries, needs));
  const [ref] = await activities.researchQuestions({ run, planHash, questionIds: ['q-01'], corpusHash });
  if (!ref) throw new TypeError('the question was not answered');
  const { documents } = await getJson(artifacts, CorpusManifest, corpusHash);
  const evidence = await getJson(artifacts, QuestionEvidence, ref.evidenceHash);
  const locationOf = (id: string) => documents.find(document => document.id === id)?.location ?? '';
  return { ref, evidence, locations: evidence.found.map(({ passage }) => locationOf(passage.sourceId)) };
}

describe('openCorpus', () => {
  it('stores bytes, text and passages of each document so that each quote is found again', async () => {
    const ref = await activities.openCorpus({ run, corpus: samplePath('durable-workflows').corpus });
    const { documents, faults } = await getJson(artifacts, CorpusManifest, ref.corpusHash);
    expect(ref).toMatchObject({ documents: 28, faults: 0 });
    expect(faults).toEqual([]);
    let passages = 0;
    for (const { id, sha256, textSha256, passagesSha256, bytes } of documents) {
      expect(id).toBe(`src-${sha256.slice(0, 12)}`);
      expect((await artifacts.get(sha256)).length).toBe(bytes);
      const text = (await artifacts.get(textSha256)).toString('utf8');
      for (const passage of await getJson(artifacts, z.array(Passage), passagesSha256)) {
        expect(passage.sourceId).toBe(id);
        expect(text.slice(passage.start, passage.end)).toBe(passage.text);
        passages += 1;
      }
    }
    expect(passages).toBe(ref.passages);
  });

  it('gives the same hash for the same folder', async () => {
    const corpus = samplePath('skill-gaming-us').corpus;
    expect(await activities.openCorpus({ run, corpus })).toEqual(await activities.openCorpus({ run, corpus }));
  });

  it('never quotes a note that is declared not to be in the source', async () => {
    for (const name of ['durable-workflows', 'skill-gaming-us'] as const) {
      const { corpusHash } = await activities.openCorpus({ run, corpus: samplePath(name).corpus });
      const { documents } = await getJson(artifacts, CorpusManifest, corpusHash);
      for (const { passagesSha256 } of documents) {
        const passages = await getJson(artifacts, z.array(Passage), passagesSha256);
        expect(passages.flatMap(({ headings }) => headings).join('\n')).not.toMatch(/not in the source/i);
      }
    }
  });
});

describe('researchQuestions', () => {
  it.each<[SampleName, string[], EvidenceNeed[], string]>([
    [
      'durable-workflows',
      ['AI agents market size', 'market size estimate billion'],
      ['number'],
      'market-size-estimates.csv',
    ],
    ['durable-workflows', ['Temporal Cloud action price per million'], ['price'], 'temporal-cloud-pricing.md'],
    [
      'durable-workflows',
      ['Temporal valuation', 'funding round valued company'],
      ['number'],
      'temporal-5bn-valuation-coverage.md',
    ],
    [
      'durable-workflows',
      ['EU AI Act high-risk obligations date'],
      ['rule', 'date'],
      'eu-council-omnibus-press-release.html',
    ],
    ['durable-workflows', ['checkpoint tables grow without limit'], ['complaint'], 'github-complaints.csv'],
    [
      'durable-workflows',
      ['Step Functions too expensive, self-hosted Temporal'],
      ['statement'],
      'temporal-self-hosting-migration.md',
    ],
    ['skill-gaming-us', ['skill gaming market size United States'], ['number'], 'market-size.csv'],
    ['skill-gaming-us', ['cost per install', 'user acquisition cost'], ['number'], 'mobile-ua-benchmarks.csv'],
    ['skill-gaming-us', ['states that block cash play'], ['rule'], 'state-availability.csv'],
    ['skill-gaming-us', ['Papaya bots court order'], ['statement'], 'papaya-bots-gamblingharm.html'],
    [
      'skill-gaming-us',
      ['AviaGames patent verdict settlement Skillz'],
      ['number'],
      'avia-verdict-and-settlement-10q.md',
    ],
    ['skill-gaming-us', ['merchant category code fees for skill games'], ['number'], 'payments-mcc-getbanked.md'],
  ])('finds in %s for %j (%j) the passages of %s', async (name, queries, needs, expected) => {
    const { locations } = await ask(samplePath(name).corpus, queries, needs);
    expect(locations.slice(0, 10)).toContain(expected);
  });

  it.each([
    'submarine cable maintenance vessel cost',
    'organic olive oil export tariffs in Tunisia',
    'how to bake sourdough bread at home',
    'paediatric dental implant sterilisation',
  ])('finds nothing where nothing is about "%s"', async query => {
    for (const name of ['durable-workflows', 'skill-gaming-us'] as const) {
      const { ref, evidence } = await ask(samplePath(name).corpus, [query], ['statement']);
      expect(ref).toMatchObject({ found: 0, sources: 0 });
      expect(evidence.lookedFor[0]).toEqual({ tool: 'local-corpus', query, hits: 0 });
    }
  });

  it('brings all rows about one metric, and caps prose by source', async () => {
    const rows = Array.from({ length: 50 }, (_, at) => `robot market size,${at},billion,USD,${2000 + at}`).join('\n');
    const prose = Array.from(
      { length: 50 },
      (_, at) => `The robot market size was ${at} units in region ${'abcdefgh'.charAt(at % 8)}${at}.`,
    ).join('\n\n');
    const other = Array.from({ length: 200 }, (_, at) => `Something else about topic ${at} entirely.`).join('\n\n');
    const folder = await scratchFolder({
      'a.csv': `metric,value,unit,currency,year\n${rows}\n`,
      'b.md': prose,
      'c.md': other,
    });
    const { locations } = await ask(folder, ['robot market size'], ['number']);
    expect(locations.filter(location => location === 'a.csv')).toHaveLength(50);
    expect(locations.filter(location => location === 'b.md')).toHaveLength(12);
    expect(locations).not.toContain('c.md');
  });

  it('drops near copies of prose but keeps those with other numbers', async () => {
    const folder = await scratchFolder({
      'a.md': 'Acme Robotics charges USD 50 a month for each robot in the fleet.',
      'b.md': 'Acme Robotics charges USD 50 a month for each robot in the fleet !',
      'c.md': 'Acme Robotics charges USD 70 a month for each robot in the fleet.',
      'd.md': 'An unrelated text about gardening.',
    });
    const { locations } = await ask(folder, ['Acme robot charges'], ['price']);
    expect(locations.filter(location => location !== 'd.md').sort()).toEqual(['a.md', 'c.md']);
  });

  it('puts passages that meet the need before those that only share words', async () => {
    const folder = await scratchFolder({
      'a.md': 'The widget subscription is popular with small teams.',
      'b.md': 'The widget subscription is USD 20 per month for small teams.',
      'c.md': 'Gardening is a hobby.',
      'd.md': 'Cooking is another hobby.',
    });
    expect((await ask(folder, ['widget subscription'], ['price'])).locations[0]).toBe('b.md');
  });

  it('refuses a plan that names an unknown tool or lacks the question', async () => {
    const { corpusHash } = await activities.openCorpus({ run, corpus: samplePath('durable-workflows').corpus });
    const planHash = await putJson(artifacts, planOf(['anything at all'], ['statement'], ['crystal-ball']));
    const asked = (questionId: string) =>
      activities.researchQuestions({ run, planHash, questionIds: [questionId], corpusHash });
    await expect(asked('q-01')).rejects.toMatchObject({
      code: 'plan.invalid',
      message: expect.stringContaining('local-corpus'),
    });
    await expect(asked('q-77')).rejects.toMatchObject({ code: 'plan.invalid' });
  });
});
