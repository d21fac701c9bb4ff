import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCorpus } from '#activities/research/open-corpus';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import { researchTools } from '#activities/research/tools/registry';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { toolContext } from '#test/support/tool-ground';

let home: string;
let context: ToolContext;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'assay-tools-'));
  const artifacts = createFileArtifactStore(home);
  const { corpusHash } = await openCorpus(artifacts, tinyCorpus);
  context = toolContext({ corpusHash, artifacts });
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe.each(researchTools)('the research tool $name', tool => {
  it('has fixtures that its schemas accept', () => {
    expect(tool.fixtures.length).toBeGreaterThan(0);
    for (const { query, answer } of tool.fixtures) {
      expect(tool.input.parse(query)).toEqual(query);
      expect(tool.output.parse(answer)).toEqual(answer);
      for (const { passage } of answer.hits) expect(passage.end - passage.start).toBe(passage.text.length);
    }
  });

  it('answers its fixtures as its schema says, not more than asked for, best first', async () => {
    for (const { query } of tool.fixtures) {
      const { hits } = tool.output.parse(await tool.ask(query, context));
      expect(hits.length).toBeLessThanOrEqual(query.limit);
      const scores = hits.map(hit => hit.score);
      expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    }
  });

  it('finds nothing rather than failing for words that say nothing', async () => {
    const { hits } = await tool.ask({ query: '"( AND * ] ' + '\u0007', limit: 3 }, context);
    expect(hits).toEqual([]);
  });

  it('says what a call costs', () => {
    expect(tool.costUsd).toBeGreaterThanOrEqual(0);
  });
});
