import { noContext } from '#activities/llm/gateway/call-context';
import { createModelGateway } from '#activities/llm/gateway/model-gateway';
import { questionOf } from '#activities/llm/gateway/question';
import { createBreakerStore } from '#infra/storage/breaker-store';
import { createCallLeases } from '#infra/storage/call-leases';
import { openDatabase } from '#infra/storage/database';
import { createFileArtifactStore } from '#infra/storage/file-artifact-store';
import { createModelJournal } from '#infra/storage/model-journal';
import { createMoneyBook } from '#infra/storage/money-book';
import { createRateStore } from '#infra/storage/rate-store';
import { greet, scripted } from '#test/support/scripted-models';

/** Entry point: a process that asks a scripted model `asks` questions, `equal` of them at a time; says what it got. */
const [databaseUrl = '', folder = '', plan = '{}'] = process.argv.slice(2);
const { delayMs = 50, asks = 1, equal = 1, runId = 'run' } = JSON.parse(plan) as Record<string, never>;
const { db, close } = openDatabase(databaseUrl, 4);
const model = scripted('p/m', [], { delayMs });
const gateway = createModelGateway({
  deployments: [model],
  table: { rules: [{ name: 'all', when: {}, use: ['*'], mode: 'first', why: 'a test' }] },
  journal: createModelJournal(db),
  leases: createCallLeases(db),
  money: createMoneyBook(db, { limits: { runMicroUsd: null, tenantMonthMicroUsd: null } }),
  breakers: createBreakerStore(db),
  rates: createRateStore(db),
  artifacts: createFileArtifactStore(folder),
  onWarning: () => undefined,
  times: { leaseMs: 2_500, firstLookMs: 10, slowestLookMs: 50 },
});

process.send?.('ready');
for (let ask = 0; ask < asks; ask += 1) {
  const question = questionOf(greet(), `question ${ask}`, { runId, tenant: runId });
  await Promise.all(Array.from({ length: equal }, () => gateway.ask(question, noContext())));
  process.send?.(`answered ${ask}`);
}
await close();
process.send?.(`asked ${model.requests.length}`);
process.disconnect?.();
