import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSampleName, sampleNames, samplePath } from '#infra/samples/sample-catalogue';
import { Brief } from '#shared/contracts/brief';

describe('the shipped samples', () => {
  it.each(sampleNames)('%s has a brief without faults and a corpus that its list of sources covers', name => {
    const { brief, corpus } = samplePath(name);
    const parsed = Brief.parse(JSON.parse(readFileSync(brief, 'utf8')));
    expect(parsed.questions.length).toBeGreaterThanOrEqual(2);
    expect(parsed.idea.split(/\s+/).length).toBeGreaterThan(100);
    const listed = (JSON.parse(readFileSync(join(corpus, 'sources.json'), 'utf8')) as { file: string }[]).map(
      ({ file }) => file,
    );
    expect([...listed, 'sources.json'].sort()).toEqual(readdirSync(corpus).sort());
  });

  it('are known by name', () => {
    expect([isSampleName('durable-workflows'), isSampleName('../etc')]).toEqual([true, false]);
  });
});
