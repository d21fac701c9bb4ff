import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { PromptDesk } from '#activities/kit/prompt';
import { loadConfig } from '#infra/config/env';
import { createCallJournal } from '#infra/storage/call-journal';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { createMoneyBook } from '#infra/storage/money-book';
import { createRunRecorder } from '#infra/storage/run-recorder';
import { createLogger } from '#infra/telemetry/logger';
import { microUsdPerUsd } from '#shared/contracts/money';
import { defineBenchmark, type Findings } from '#test/bench/define-benchmark';
import { askJudge } from '#test/bench/judge/ask-judge';
import { citeClaims } from '#test/bench/judge/cite-claims';
import { sampleOf } from '#test/bench/judge/sample-of';
import { scoreJudge } from '#test/bench/judge/score-judge';
import { rounded } from '#test/bench/median';
import { type ScratchStack, startScratchStack } from '#test/bench/stack/scratch-stack';
import { timed } from '#test/bench/stopwatch';
import { readLabelledClaims } from '#test/labelled/claims/read-labelled-claims';
import { composeDesk } from '#workers/compose-desk';
import { openModels } from '#workers/open-models';

export default defineBenchmark({
  name: 'judge',
  about: 'how far the judge of entailment agrees with labelled claims: the models of ASSAY_MODELS are asked, and paid',
  options: {
    claims: { fallback: 0, about: 'labelled claims to ask about, true and changed ones alike; 0 asks nobody' },
    batch: { fallback: 18, about: 'claims of one question' },
  },
  goals: [
    {
      says: 'every claim that is asked about is answered',
      holds: ({ unanswered }) => unanswered === null || unanswered === 0,
    },
    {
      says: 'the judge agrees with the labels beyond chance',
      holds: figures => figures['judge.kappa'] === undefined || (figures['judge.kappa'] ?? 0) > 0,
    },
  ],
  async run({ option, say }) {
    const config = loadConfig().models;
    if (option.claims === 0 || config.names.length === 0) {
      const lacking = config.names.length === 0 ? 'name a model in ASSAY_MODELS' : 'say how many by --claims N';
      say(`SKIPPED: models are asked here, and paid; to have them asked, ${lacking}`);
      return { claims: 0, unanswered: null };
    }
    const stack = await startScratchStack({ name: 'judge', settings: { ASSAY_MODELS: '' } });
    try {
      const { desk, run, spent } = await openJudge(stack);
      const cited = await citeClaims(sampleOf(readLabelledClaims('test'), option.claims));
      const { result, seconds } = await timed(() =>
        askJudge(cited, {
          ...{ desk, run, atOnce: Math.max(1, option.batch) },
          onAnswered: done => say(`${done} of ${cited.length} claims`),
        }),
      );
      const findings: Findings = {
        claims: result.length,
        unanswered: result.filter(({ byJudge }) => byJudge === 'unanswered').length,
        secondsPerClaim: rounded(seconds / result.length),
        dollarsPerClaim: (await spent()) / result.length,
        ...scoreJudge(result),
      };
      return findings;
    } finally {
      await stack.close();
    }
  },
});

/** The desk as workers compose it, over a database of its own, and what its answers have cost. */
async function openJudge(
  stack: ScratchStack,
): Promise<{ desk: PromptDesk; run: { runId: string; tenant: string }; spent(): Promise<number> }> {
  const { db } = stack.database();
  const { models: config } = loadConfig();
  const artifacts = createFileArtifactStore(join(stack.dataDir, 'judge-artifacts'));
  const told = { logger: createLogger('bench', 'error'), recorder: createRunRecorder(db) };
  const models = await openModels(config, db, told);
  const runId = `bench-${randomUUID()}`;
  const run = { runId, tenant: runId };
  const money = createMoneyBook(db, { limits: config.budget });
  return {
    desk: composeDesk({ artifacts, calls: createCallJournal(db), models: models && { ...models, batches: undefined } }),
    run,
    async spent() {
      const balances = await money.balances(run);
      const own = balances.find(({ account }) => account.startsWith('run:'));
      return (own?.spentMicroUsd ?? 0) / microUsdPerUsd;
    },
  };
}
