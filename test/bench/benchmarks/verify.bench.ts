import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadConfig } from '#infra/config/env';
import { defineBenchmark, type Figures } from '#test/bench/define-benchmark';
import { assayVerifier } from '#test/bench/verify/assay-verifier';
import { bestThreshold } from '#test/bench/verify/best-threshold';
import { catchChanges } from '#test/bench/verify/catch-changes';
import { type Evaluation, evaluateVerifier } from '#test/bench/verify/evaluate-verifier';
import { judgeAll } from '#test/bench/verify/judged-claim';
import { reliabilitySvg } from '#test/bench/verify/reliability-svg';
import { verifierGoals } from '#test/bench/verify/verifier-floors';
import { confusionTable, kindTable, reliabilityTable } from '#test/bench/verify/verify-tables';
import { wordOverlapVerifier } from '#test/bench/verify/word-overlap';
import { readLabelledClaims } from '#test/labelled/claims/read-labelled-claims';
import { readIndustryClaims, readProseClaims } from '#test/labelled/industries/read-industry-claims';

export default defineBenchmark({
  name: 'verify',
  about: 'what the verifier is worth on labelled claims, without a model, beside the overlap of words',
  options: { resamples: { fallback: 1_000, about: 'samples of documents drawn for the 95 % intervals' } },
  goals: verifierGoals.map(({ says, holds }) => ({ says, holds: figures => holds(figuresOf(figures, 'test')) })),
  async run({ option, say }) {
    const parts = {
      train: readLabelledClaims('train'),
      test: readLabelledClaims('test'),
      unseen: readLabelledClaims('unseen'),
      fresh: readLabelledClaims('fresh'),
      industries: readIndustryClaims('test'),
      prose: readProseClaims('test'),
    };
    const verifier = assayVerifier();
    const train = evaluateVerifier(await judgeAll(verifier, parts.train), option.resamples);
    tell('train', train, say);
    const test = evaluateVerifier(await judgeAll(verifier, parts.test), option.resamples);
    tell('test', test, say);
    const unseen = evaluateVerifier(await judgeAll(verifier, parts.unseen), option.resamples);
    tell('unseen, in words farther from those of the documents', unseen, say);
    const fresh = evaluateVerifier(await judgeAll(verifier, parts.fresh), option.resamples);
    tell('fresh, in the words an analyst would take', fresh, say);
    const industries = evaluateVerifier(await judgeAll(verifier, parts.industries), option.resamples);
    tell('industries: documents of another kind than those it was built on', industries, say);
    const prose = evaluateVerifier(await judgeAll(verifier, parts.prose), option.resamples);
    tell('prose: everyday prose, several facts a sentence', prose, say);
    const threshold = bestThreshold(await judgeAll(wordOverlapVerifier(0), parts.train));
    const baseline = evaluateVerifier(await judgeAll(wordOverlapVerifier(threshold), parts.test), option.resamples);
    tell('test, by overlap of words', baseline, say);
    const far = evaluateVerifier(await judgeAll(wordOverlapVerifier(threshold), parts.unseen), option.resamples);
    tell('unseen, by overlap of words', far, say);
    const foreign = evaluateVerifier(
      await judgeAll(wordOverlapVerifier(threshold), parts.industries),
      option.resamples,
    );
    tell('industries, by overlap of words', foreign, say);
    const talk = evaluateVerifier(await judgeAll(wordOverlapVerifier(threshold), parts.prose), option.resamples);
    tell('prose, by overlap of words', talk, say);
    const changes = {
      testChanges: await catchChanges(parts.test),
      industriesChanges: await catchChanges(parts.industries),
      proseChanges: await catchChanges(parts.prose),
    };
    await keep({ train, test, unseen, fresh, industries, prose, baseline, unseenBaseline: far }, say);
    return {
      ...{ train: train.figures, test: test.figures, unseen: unseen.figures, fresh: fresh.figures },
      ...{ industries: industries.figures, industriesBaseline: foreign.figures },
      ...{ prose: prose.figures, proseBaseline: talk.figures },
      ...{ baseline: baseline.figures, unseenBaseline: far.figures },
      ...changes,
    };
  },
});

function figuresOf(figures: Figures, part: string): Figures {
  const own = Object.entries(figures).filter(([name]) => name.startsWith(`${part}.`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(part.length + 1), value]));
}

function tell(part: string, { judged, reliability }: Evaluation, say: (line: string) => void): void {
  const tables = [kindTable(judged), confusionTable(judged), reliabilityTable(reliability)];
  for (const line of [`${part}:`, ...tables.flatMap(table => [...table, ''])]) say(line);
}

/** Diagrams and bands, for reading after the run. */
async function keep(evaluations: Readonly<Record<string, Evaluation>>, say: (line: string) => void): Promise<void> {
  const folder = join(loadConfig().dataDir, 'bench', 'verify');
  await mkdir(folder, { recursive: true });
  for (const [name, { reliability, figures }] of Object.entries(evaluations)) {
    await writeFile(join(folder, `${name}.svg`), reliabilitySvg(name, reliability));
    await writeFile(join(folder, `${name}.json`), `${JSON.stringify({ figures, reliability }, null, 2)}\n`);
  }
  say(`diagrams in ${folder}`);
}
