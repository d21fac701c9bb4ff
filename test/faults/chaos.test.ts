import { getJson } from '#infra/storage/artifact-store';
import { Mrd } from '#shared/contracts/mrd';
import { type ChaosWorld, startChaosWorld } from '#test/support/chaos/chaos-world';
import { type WhatStands, whatStands } from '#test/support/chaos/what-stands';
import { approveAll, type Harness, startHarness } from '#test/support/run-harness';
import { sharedTools } from '#workers/open-research';

interface Played extends WhatStands {
  readonly world: ChaosWorld;
  readonly state: string;
  readonly mrd: Mrd;
  readonly story: readonly string[];
}

/** A whole run on the real server, with a share of everything that it asks failing. */
async function play(rate: number): Promise<Played> {
  const world = await startChaosWorld({ rate, seed: 7 });
  let harness: Harness | undefined;
  try {
    harness = await startHarness({ tools: ground => ({ ...world.desk, shared: sharedTools(ground) }) });
    const { runs, artifacts } = harness;
    const run = await harness.start({ brief: world.brief, corpus: world.corpus });
    const { state, files } = await approveAll(run);
    const mrd = await getJson(artifacts, Mrd, files?.json ?? '');
    const events = await runs.listEvents({ runId: run.runId, afterSeq: 0, limit: 1_000 });
    return { ...(await whatStands(mrd, artifacts)), world, state, mrd, story: events.map(({ type }) => type) };
  } finally {
    await harness?.close();
    await world.close();
  }
}

describe('a run whose tools fail at random', () => {
  let half: Played;

  it('ends with what it has, each claim with its source, when six in ten fail', async () => {
    half = await play(0.6);
    expect(half.state).toBe('completed');
    expect(half.claims).toBeGreaterThan(0);
    expect(half.unfounded).toEqual([]);
    expect(half.pages.length).toBeGreaterThan(0);
    expect(half.pages.filter(page => half.world.dead.includes(page))).toEqual([]);
    expect(half.story).toContain('corpus-opened');
  });

  it('ends when all of them fail, claims nothing, and says what is missing', async () => {
    const none = await play(1);
    expect(none.state).toBe('completed');
    expect(none).toMatchObject({ claims: 0, sections: 0, pages: [] });
    expect(none.mrd.status).toBe('partial');
    expect(none.story).toContain('tools-unanswered');
    expect(none.mrd.openQuestions.length).toBeGreaterThan(0);
    const researched = none.mrd.sections.filter(({ status }) => status === 'insufficient-evidence');
    expect(researched.length).toBeGreaterThanOrEqual(12);
    for (const { note } of researched) expect(note).toMatch(/could not be asked/u);
    expect(half.claims).toBeGreaterThan(none.claims);
  });
});
