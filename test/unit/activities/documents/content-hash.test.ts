import fc from 'fast-check';
import { compose } from '#activities/documents/compose/compose';
import { contentHash } from '#activities/documents/compose/content-hash';
import { renderHtml } from '#activities/documents/html/render-html';
import { renderMarkdown } from '#activities/documents/markdown/render-markdown';
import { fixtureMrd, fixtureParts, fixtureVerified } from './fixture-mrd.js';

const usual = compose(fixtureParts()).contentHash;

describe('the content hash', () => {
  it('is the same for equal evidence, whatever the run, its time, its use and the order of the drafts', () => {
    const runs = fc.record({
      runId: fc.uuid(),
      at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map(date => date.toISOString()),
      usage: fc.record({
        promptCalls: fc.nat(),
        modelCalls: fc.nat(),
        costUsd: fc.double({ min: 0, max: 99, noNaN: true }),
      }),
      verified: fc.shuffledSubarray([...fixtureVerified], { minLength: fixtureVerified.length }),
    });
    fc.assert(
      fc.property(runs, run => expect(compose(fixtureParts(run)).contentHash).toBe(usual)),
      { numRuns: 25 },
    );
  });

  it('does not change with decisions or the moment a snapshot was taken', () => {
    const mrd = fixtureMrd();
    const sources = mrd.sources.map(source => ({ ...source, retrievedAt: '2031-01-01T00:00:00.000Z' }));
    expect(mrd.decisions).not.toEqual([]);
    expect(contentHash({ ...mrd, sources })).toBe(usual);
  });

  it('does not depend on the order of members', () => {
    const turned = Object.fromEntries(Object.entries(fixtureMrd()).toReversed());
    expect(contentHash(turned as ReturnType<typeof fixtureMrd>)).toBe(usual);
  });

  it('changes with a claim, a check, the status or the engine', () => {
    const mrd = fixtureMrd();
    const [first, ...rest] = mrd.claims;
    const changed = [
      { ...mrd, claims: first ? [{ ...first, text: `${first.text} ` }, ...rest] : [] },
      { ...mrd, checks: mrd.checks.slice(1) },
      { ...mrd, status: 'complete' as const },
      { ...mrd, engine: { ...mrd.engine, version: '2' } },
    ];
    expect(new Set([usual, ...changed.map(contentHash)]).size).toBe(changed.length + 1);
  });

  it('goes with renderings that are equal byte for byte', () => {
    expect(renderHtml(fixtureMrd())).toBe(renderHtml(fixtureMrd()));
    expect(renderMarkdown(fixtureMrd())).toBe(renderMarkdown(fixtureMrd()));
  });
});
