import type { Prompt, PromptDesk } from '#activities/kit/prompt';
import type { Deployment } from '#activities/llm/gateway/deployment';
import { type LocalModels, openLocalModels } from '#activities/llm/local/local-models';
import type { ModelAnswer } from '#activities/llm/model-port';
import type { DraftSectionInput } from '#activities/synthesis/drafting-input';
import draftSection from '#activities/synthesis/prompts/draft-section.prompt';
import type { Claim } from '#shared/contracts/claim';
import { derivedSections, sectionIds } from '#shared/contracts/section';
import { type ExtractiveRun, extractiveDesk, runWithDesk } from '#test/support/extractive-run';
import { packagedModel } from '#test/support/packaged-model';
import { tinyBrief } from '#test/support/run-harness';
import { runOf, startModels } from '#test/support/scripted-models';
import { tinyCorpus } from '#test/support/tiny-corpus';
import { draftBriefly, inFull } from './draft-briefly.js';

/** What the model did, told at the end: the figures are the reason for this suite. */
interface Told {
  proposed: number;
  readonly failed: string[];
  readonly answers: ModelAnswer[];
}

const run = runOf('local-model');

/** Sections the model drafts; the others are drafted extractively, which keeps the suite to minutes. */
const drafted: readonly string[] = sectionIds.filter(id => !derivedSections.includes(id)).slice(0, 5);

describe('a whole document whose claims a small model invents', () => {
  const told: Told = { proposed: 0, failed: [], answers: [] };
  let local: LocalModels;
  let models: Awaited<ReturnType<typeof startModels>>;
  let gateway: ReturnType<typeof models.worker>;
  let made: ExtractiveRun;
  let seconds = 0;

  beforeAll(async () => {
    local = openLocalModels({ modelFile: await packagedModel(), threads: 2, contextTokens: 1_024 });
    models = await startModels();
    gateway = models.worker([deploymentOf(local, told)]);
    const started = Date.now();
    made = await runWithDesk(deskOver(gateway.desk, told), { brief: tinyBrief, folder: tinyCorpus });
    seconds = (Date.now() - started) / 1_000;
    report(made, told, seconds);
  });
  afterAll(async () => {
    await models?.stop();
    await local?.close();
  });

  it('lets the model answer, and each call is in the journal', async () => {
    expect(told.answers.length).toBeGreaterThan(0);
    expect(told.failed.length).toBeLessThan(told.answers.length);
    const usage = await gateway.journal.usageOf(run.runId);
    expect(usage.modelCalls).toBeGreaterThan(0);
    expect(usage.costUsd).toBe(0);
  });

  it('publishes no claim whose quote is not in its source, word for word', () => {
    for (const { citations } of shown(made)) {
      expect(citations.length).toBeGreaterThan(0);
      for (const { sourceId, quote, start, end } of citations)
        expect(made.texts.get(sourceId)?.slice(start, end)).toBe(quote);
    }
  });

  it('publishes no number that its quotes do not state', () => {
    for (const { text, citations } of shown(made)) {
      const quoted = numbersIn(citations.map(({ quote }) => quote).join(' '));
      expect(numbersIn(text).filter(number => !quoted.includes(number))).toEqual([]);
    }
  });
});

/** Drafting goes to the model through the gateway, all else its extractive way. */
function deskOver(desk: PromptDesk, told: Told): PromptDesk {
  return {
    engine: desk.engine,
    async answer<Input, Output>(prompt: Prompt<Input, Output>, input: Input): Promise<Output> {
      const isDrafted = prompt.name === draftSection.name && drafted.includes((input as DraftSectionInput).sectionId);
      if (!isDrafted) return extractiveDesk.answer(prompt, input, run);
      return prompt.output.parse(await draft(input as DraftSectionInput));
    },
  };

  async function draft(input: DraftSectionInput) {
    if (input.passages.length === 0) return { claims: [] };
    try {
      const proposed = inFull(await desk.answer(draftBriefly, input, run), input);
      told.proposed += proposed.claims.length;
      return { claims: proposed.claims.filter(({ citations }) => citations.length > 0) };
    } catch (error) {
      told.failed.push(error instanceof Error ? error.message : String(error));
      return { claims: [] };
    }
  }
}

function deploymentOf(local: LocalModels, told: Told): Deployment {
  return {
    id: 'local/gguf',
    provider: 'local',
    model: 'gguf',
    port: {
      async complete(request, options) {
        const answer = await local.complete(request, options);
        told.answers.push(answer);
        process.stdout.write(`${JSON.stringify(answer.usage)} ${answer.finish} ${answer.text.replace(/\s+/gu, ' ')}\n`);
        return answer;
      },
    },
    contextTokens: 1_024,
    maxOutputTokens: 440,
    requestsPerMinute: null,
    tokensPerMinute: null,
    costOf: () => 0,
  };
}

function shown({ verified }: ExtractiveRun): Claim[] {
  return verified.flatMap(({ claims }) => claims).filter(({ publication }) => publication !== 'dropped');
}

function numbersIn(text: string): string[] {
  return (text.match(/\d+(?:[.,]\d+)*/gu) ?? []).map(number => number.replaceAll(',', ''));
}

function report(made: ExtractiveRun, told: Told, seconds: number): void {
  const claims = made.verified
    .filter(({ sectionId }) => drafted.includes(sectionId))
    .flatMap(section => section.claims);
  const count = (publication: Claim['publication']) => claims.filter(claim => claim.publication === publication).length;
  const sum = (pick: (usage: ModelAnswer['usage']) => number) =>
    told.answers.reduce((total, { usage }) => total + pick(usage), 0);
  const figures = {
    modelCalls: told.answers.length,
    finishes: told.answers.map(({ finish }) => finish).join(' '),
    inputTokens: sum(usage => usage.inputTokens),
    cachedInputTokens: sum(usage => usage.cachedInputTokens),
    outputTokens: sum(usage => usage.outputTokens),
    seconds,
    proposed: told.proposed,
    quoteNotFound: told.proposed - claims.length,
    dropped: count('dropped'),
    hedged: count('hedged'),
    published: count('published'),
    failed: told.failed,
  };
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
  for (const { publication, text, citations, findings } of claims) {
    const why = findings.filter(({ passed }) => !passed).map(({ check }) => check);
    process.stdout.write(`${publication}: ${text}\n    quote: ${citations[0]?.quote} ${why.join(', ')}\n`);
  }
}
