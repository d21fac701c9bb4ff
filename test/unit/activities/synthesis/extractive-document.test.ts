import { type ExtractiveRun, extractiveRun, passAll, readBrief } from '#test/support/extractive-run';

const heatPumps = 'test/unit/activities/synthesis/fixtures/heat-pumps';
const corpora = [
  ['durable workflows', 'infra/samples/durable-workflows', 20],
  ['skill gaming', 'infra/samples/skill-gaming-us', 20],
  ['heat pumps', heatPumps, 8],
] as const;

describe.each(corpora)('the extractive document about %s', (_name, folder, leastClaims) => {
  let result: ExtractiveRun;
  beforeAll(async () => {
    result = await extractiveRun(await readBrief(`${folder}/brief.json`), `${folder}/corpus`);
  });

  const claims = () => result.verified.flatMap(section => section.claims);
  const shown = () => claims().filter(claim => claim.publication !== 'dropped');

  it('says something', () => {
    expect(shown().length).toBeGreaterThanOrEqual(leastClaims);
    expect(result.assembly.sections).toHaveLength(17);
  });

  it('quotes exactly what stands in the source', () => {
    const wrong = claims().flatMap(claim =>
      claim.citations.filter(
        ({ sourceId, start, end, quote }) => result.texts.get(sourceId)?.slice(start, end) !== quote,
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('draws no sentence that leans on one that is not there', () => {
    const leaning = /^(?:It|They|This|These|Those|He|She|However|But|And|Others)\b/u;
    expect(
      shown()
        .map(claim => claim.text)
        .filter(text => leaning.test(text)),
    ).toEqual([]);
  });

  it('asks nothing, speaks of nobody as "I" and takes no furniture of a page', () => {
    const furniture =
      /\?$|\b(?:[Ww]e|[Oo]ur|I(?= [a-z]+ ))\b(?! products)|[Cc]ookie|[Nn]ewsletter|[Ll]og in|rights reserved|not in the source/u;
    expect(
      shown()
        .map(claim => claim.text)
        .filter(text => furniture.test(text)),
    ).toEqual([]);
  });

  it('lists every claim in at most one researched section, and each in exactly one group', () => {
    const researched = result.assembly.sections.filter(section => section.id !== 'executive-summary');
    const listed = researched.flatMap(section => section.claimIds);
    expect(new Set(listed).size).toBe(listed.length);
    for (const section of result.assembly.sections) {
      expect(section.groups.flatMap(group => group.claimIds)).toEqual(section.claimIds);
    }
    const texts = listed.map(id => shown().find(claim => claim.id === id)?.text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('sums up with claims that its sections make', () => {
    const made = new Set(
      result.assembly.sections
        .filter(section => section.id !== 'executive-summary')
        .flatMap(section => section.claimIds),
    );
    const summary = result.assembly.sections.find(section => section.id === 'executive-summary')?.claimIds ?? [];
    expect(summary.length).toBeGreaterThanOrEqual(3);
    expect(summary.filter(id => !made.has(id))).toEqual([]);
  });

  it('links each requirement to people and to claims that are shown', () => {
    const people = new Set(result.assembly.personas.map(persona => persona.id));
    const ids = new Set(shown().map(claim => claim.id));
    for (const { personaIds, claimIds } of result.assembly.requirements) {
      expect(personaIds.every(id => people.has(id))).toBe(true);
      expect(claimIds.every(id => ids.has(id))).toBe(true);
    }
    expect(result.assembly.requirements.length).toBeGreaterThan(0);
  });

  it('passes nearly all of its claims through verification', () => {
    const dropped = claims().length - shown().length;
    expect(dropped / claims().length).toBeLessThan(0.25);
  });

  it('is the same when it is made again', async () => {
    const again = await extractiveRun(await readBrief(`${folder}/brief.json`), `${folder}/corpus`);
    expect(again.drafts).toEqual(result.drafts);
    expect(again.assembly).toEqual(result.assembly);
  });
});

describe('drafting about heat pumps', () => {
  let result: ExtractiveRun;
  beforeAll(async () => {
    result = await extractiveRun(await readBrief(`${heatPumps}/brief.json`), `${heatPumps}/corpus`, passAll);
  });

  const texts = (sectionId: string) =>
    result.drafts
      .filter(draft => draft.sectionId === sectionId)
      .flatMap(draft => draft.claims.map(claim => claim.text));

  it('reads a table with other names of columns, and names both who state one figure', () => {
    expect(texts('market-size')).toContain(
      'Heat pump market: EUR 5.1 billion in 2024 (Germany), according to Rheinblick Research and Bauzeitung.',
    );
  });

  it('keeps the word projection with a projected figure', () => {
    expect(texts('market-size')).toContain(
      'Heat pump market: EUR 11.4 billion in 2030 (Germany), according to Rheinblick Research (projection).',
    );
  });

  it('shows where publishers disagree about one market, year and place, and only there', () => {
    expect(result.assembly.disagreements.map(({ topic }) => topic)).toEqual([
      'heat pump market, 2024, Germany: EUR 5.1 billion (Rheinblick Research) against EUR 7.9 billion (Marktwerk)',
    ]);
  });

  it('draws the prices of two vendors for one unit', () => {
    const chart = result.assembly.charts.find(({ kind }) => kind === 'prices-by-vendor');
    expect(chart).toMatchObject({ unit: 'EUR per month' });
    expect(chart?.points.map(({ series, value }) => `${series} ${value}`).sort()).toEqual([
      'Nordwarm 149',
      'Thermalis 179',
    ]);
  });

  it('cuts "However," and leaves the question and the first person out', () => {
    const all = result.drafts.flatMap(draft => draft.claims.map(claim => claim.text));
    expect(all).toContain('Heat pump sales in Germany 2024: Orders rose again in the fourth quarter.');
    expect(all.join('\n')).not.toMatch(/buy it again|good installer/u);
  });
});
