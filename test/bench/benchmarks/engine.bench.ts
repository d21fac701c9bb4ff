import { type SampleName, sampleNames, samplePath } from '#infra/samples/sample-catalogue';
import type { Claim } from '#shared/contracts/claim';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { rounded } from '#test/bench/median';
import { timed } from '#test/bench/stopwatch';
import { type ExtractiveRun, extractiveRun, readBrief } from '#test/support/extractive-run';

const briefly = { 'durable-workflows': 'durableWorkflows', 'skill-gaming-us': 'skillGaming' } as const;

export default defineBenchmark({
  name: 'engine',
  about: 'what the extractive engine makes of each sample, without any server',
  options: {},
  goals: [
    {
      says: 'every quote of every published claim occurs in its source',
      holds: figures => sampleNames.every(name => figures[`${briefly[name]}QuotesFoundShare`] === 1),
    },
  ],
  async run({ say }) {
    const figures: Record<string, number | null> = {};
    for (const name of sampleNames) {
      say(`${name} …`);
      for (const [kind, value] of Object.entries(await measure(name))) figures[`${briefly[name]}${kind}`] = value;
    }
    return figures;
  },
});

async function measure(name: SampleName): Promise<Figures> {
  const { brief, corpus } = samplePath(name);
  const { result, seconds } = await timed(async () => extractiveRun(await readBrief(brief), corpus));
  return { ...figuresOf(result), Seconds: rounded(seconds) };
}

function figuresOf({ assembly, verified, manifest, texts, plan }: ExtractiveRun): Figures {
  const claims = verified.flatMap(section => section.claims);
  const count = (publication: Claim['publication']) => claims.filter(claim => claim.publication === publication).length;
  const printed = claims.filter(claim => claim.publication !== 'dropped');
  const used = new Set(printed.flatMap(claim => claim.citations.map(({ sourceId }) => sourceId)));
  const researched = assembly.sections.filter(({ status }) => status !== 'derived');
  return {
    Published: count('published'),
    Hedged: count('hedged'),
    Dropped: count('dropped'),
    SectionsWithEvidence: researched.filter(({ claimIds }) => claimIds.length > 0).length,
    SectionsResearched: researched.length,
    SourcesUsed: used.size,
    SourcesGiven: manifest.documents.length,
    QuotesFoundShare: shareFound(printed, texts),
    Questions: plan.questions.length,
    Numbers: printed.reduce((total, claim) => total + claim.numbers.length, 0),
    Requirements: assembly.requirements.length,
    Personas: assembly.personas.length,
    Disagreements: assembly.disagreements.length,
    Charts: assembly.charts.length,
    OpenQuestions: assembly.openQuestions.length,
  };
}

/** Of the claims printed, those whose every quote stands in the source where it says. */
function shareFound(claims: readonly Claim[], texts: ReadonlyMap<string, string>): number {
  const found = claims.filter(claim =>
    claim.citations.every(({ sourceId, quote, start, end }) => texts.get(sourceId)?.slice(start, end) === quote),
  );
  return claims.length === 0 ? 1 : found.length / claims.length;
}
