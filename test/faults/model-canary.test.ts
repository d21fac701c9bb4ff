import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { RunView } from '#shared/contracts/run';
import { approveUntilEnd, type StartedRun } from '#test/bench/stack/drive-run';
import { type ScratchStack, startScratchStack } from '#test/bench/stack/scratch-stack';
import {
  canary,
  found,
  toldByDescription,
  toldByLogs,
  toldByTables,
  toldByTemporal,
} from '#test/support/canary-search';
import { runEntry } from '#test/support/run-entry';
import type { Behaviour } from '#test/support/wire-server/behaviour';
import { schemaSample } from '#test/support/wire-server/schema-sample';
import { bodyRecord, isRecord, type WireCall } from '#test/support/wire-server/wire-call';
import { startWireServer, type WireServer } from '#test/support/wire-server/wire-server';

const keys = { openAiKey: canary('openaikey'), anthropicKey: canary('anthropickey') };

/** Said in confidence: by the person with the idea, in a source, by a model. */
const idea = canary('idea');
const source = canary('source');
const answer = canary('answer');
const question = canary('question');
const person = { eMail: `${canary('person')}@people.example`, phone: `+49 15${randomInt(1e9, 9e9)}` };

/** What may be nowhere but in the artifact store, in the document, and, less what is personal, on the wire to the provider. */
const confidential = { ...keys, ...person, idea, source, answer };

/**
 * By design, and for no other word: whoever approves the plan, in the Temporal UI too, has to see the questions it asks, so
 * the workflow holds their text. They may stand in history, details, events and the story; never in a log.
 */
const shownToDeciders = { question };

/** Tables whose very purpose is to hold words of claims and sources, as the document does. Never a key. */
const wordTables = ['claims', 'sources'];

const brief = {
  title: 'Installer desk for heat pumps',
  idea: `A planning tool for heating installers in Germany, code name ${idea}. Ask me: ${person.eMail}, ${person.phone}.`,
  audience: ['heating installers'],
  geographies: ['Germany'],
  questions: [`What does ${question} cost installers?`],
};

let wire: WireServer;
let stack: ScratchStack;
let settings: Record<string, string>;
let run: StartedRun;
/** What could be seen of the workflow while activities were pending and failing. */
const underWay: string[] = [];

beforeAll(async () => {
  wire = await startWireServer();
  wire.always(spoilThenAnswer());
  settings = {
    ASSAY_MODELS: 'openai/gpt-6-luna,anthropic/claude-haiku-4-5',
    OPENAI_API_KEY: keys.openAiKey,
    OPENAI_BASE_URL: `${wire.url}/v1`,
    ANTHROPIC_API_KEY: keys.anthropicKey,
    ANTHROPIC_BASE_URL: wire.url,
    ASSAY_LOG_LEVEL: 'trace',
  };
  stack = await startScratchStack({ name: 'model-canary', durability: 'fast', settings });
  writeCorpus();
  run = await stack.api.post<RunView>('/v1/runs', { brief, corpus: join(stack.dataDir, 'corpus') });
  const look = setInterval(() => {
    void toldByDescription(stack, run.workflowId).then(told => underWay.push(told), ignored);
  }, 250);
  const ended = await approveUntilEnd(stack, run).finally(() => clearInterval(look));
  expect(ended.state).toBe('completed');
}, 300_000);
afterAll(async () => {
  await stack?.close();
  await wire?.close();
}, 120_000);

const ignored = () => undefined;

describe('what is secret or said in confidence, where language models are asked', () => {
  it('went to the providers and came back in every way that can go wrong', async () => {
    const asked = wire.calls.map(({ raw, headers }) => raw + JSON.stringify(headers)).join('\n');
    const all = { ...confidential, ...shownToDeciders };
    // What is personal in a brief is masked before anybody is asked.
    const sent = Object.keys(all).filter(name => !(name in person));
    expect(found(asked, all).sort()).toEqual(sent.sort());
    const { rows } = await sql<{ outcome: string; calls: string }>`
      select outcome, count(*) as calls from paid_attempts group by outcome`.execute(stack.database().db);
    expect(rows.map(({ outcome }) => outcome)).toEqual(
      expect.arrayContaining(['answered', 'model.bad-request', 'model.not-allowed', 'model.overloaded']),
    );
    const repaired = await sql<{ calls: string }>`
      select count(*) as calls from paid_attempts where purpose = 'repair'`.execute(stack.database().db);
    expect(Number(repaired.rows[0]?.calls)).toBeGreaterThan(0);
  });

  it('is in no history, search attribute, memo, failure or heartbeat, neither under way nor at the end', async () => {
    const told = await toldByTemporal(stack, run.workflowId);
    expect(told).toContain(brief.title);
    expect(found(told, confidential)).toEqual([]);
    expect(underWay.length).toBeGreaterThan(3);
    expect(found(underWay.join('\n'), confidential)).toEqual([]);
  });

  it('is in no table but those of claims and sources, and there is no key even in them', async () => {
    const tables = await toldByTables(stack);
    expect(tables.map(({ table }) => table)).toEqual(expect.arrayContaining(['calls', 'paid_attempts', 'ledger']));
    for (const { table, words } of tables) {
      const hidden = wordTables.includes(table) ? keys : confidential;
      expect({ table, found: found(words, hidden) }).toEqual({ table, found: [] });
    }
  });

  it('is in no log, not even in the most talkative', () => {
    const { words } = toldByLogs(stack);
    expect(words).toContain('the extractive engine stands in for the models');
    expect(found(words, { ...confidential, ...shownToDeciders })).toEqual([]);
  });

  it('is in no answer of the API about the run, its calls, costs and models, in no event and in no error', async () => {
    const about = `/v1/runs/${run.runId}`;
    const paths = [about, `${about}/calls`, `${about}/events`, '/v1/runs', '/v1/models', '/v1/costs?by=model'];
    for (const path of paths) {
      const said = await stack.api.text(path);
      expect({ path, found: found(said, confidential) }).toEqual({ path, found: [] });
    }
    const refused = await askWrongly();
    expect(refused).toContain('brief.invalid');
    expect(found(refused, confidential)).toEqual([]);
  });

  it.each([['calls'], ['costs', '--by', 'model'], ['models'], ['models', 'check'], ['show']])(
    'is in nothing that "assay %s" prints',
    async (command, ...more) => {
      const args = ['calls', 'show'].includes(command) ? [command, run.runId] : [command, ...more];
      wire.always(echo(400));
      const { out, err } = await runEntry('api/cli/main.js', args, { ...settings, ASSAY_DATA_DIR: stack.dataDir });
      expect(out).toMatch(/openai\/gpt-6-luna|Installer desk/u);
      expect(found(out + err, confidential)).toEqual([]);
    },
  );
});

/** A provider's error that repeats all it was sent, headers with the key included. */
const echo =
  (status: number) =>
  (call: WireCall): Behaviour => ({
    kind: 'status',
    status,
    body: { error: { type: 'echo', message: `${status}: ${call.raw} ${JSON.stringify(call.headers)}` } },
  });

/** First every kind of failure that carries words, then answers that fit the schema and invent. */
function spoilThenAnswer() {
  const first: Record<WireCall['protocol'], ((call: WireCall) => Behaviour)[]> = {
    openai: [echo(400), malformed, wronglyTyped, echo(401)],
    anthropic: [echo(529), echo(422)],
  };
  return (call: WireCall): Behaviour => (first[call.protocol].shift() ?? invented)(call);
}

const malformed = (): Behaviour => ({ kind: 'answer', text: `{"claims": [ ${answer}` });
const wronglyTyped = (): Behaviour => ({ kind: 'answer', text: JSON.stringify({ [answer]: person }) });

let isInventing = false;

function invented(call: WireCall): Behaviour {
  const sample = schemaSample(schemaOf(call));
  const isDraft = isRecord(sample) && Array.isArray(sample.claims);
  isInventing = !isInventing;
  // Where a model refuses, the extractive engine writes, so that the document has something to say.
  if (!isDraft || !isInventing) return { kind: 'answer', finish: 'refusal', text: `${answer} is refused` };
  const said = `${answer} says that installers pay ${answer}`;
  const claim = {
    kind: 'statement',
    text: said,
    citations: [{ passage: 0, quote: said, through: null }],
    numbers: [],
    subjects: [answer],
    questionIds: [],
    salience: 0.5,
  };
  return { kind: 'answer', text: JSON.stringify({ ...sample, claims: [claim] }) };
}

function schemaOf(call: WireCall): unknown {
  const { response_format: format, tools, output_format: native } = bodyRecord(call);
  if (isRecord(format) && isRecord(format.json_schema)) return format.json_schema.schema;
  if (isRecord(native)) return native.schema;
  const [tool] = Array.isArray(tools) ? tools : [];
  return isRecord(tool) ? tool.input_schema : undefined;
}

function writeCorpus(): void {
  const folder = join(stack.dataDir, 'corpus');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'market.md'),
    `# Heat pumps in Germany\n
The heat pump market in Germany reached EUR 4.1 billion in 2024, as the ${source} board reports.\n
Installers complain that planning a heat pump takes three visits, says ${source}.\n`,
  );
}

/** A brief with a fault in it, whose words have no place in the answer. */
async function askWrongly(): Promise<string> {
  const url = `${stack.info().addresses.api}/v1/runs`;
  const wrong = { brief: { ...brief, title: '', audience: person, vertical: idea }, corpus: source };
  return stack.api
    .post('/v1/runs', wrong)
    .then(JSON.stringify, (error: Error) => `${url} ${JSON.stringify(error)} ${error.message} ${error.stack}`);
}
