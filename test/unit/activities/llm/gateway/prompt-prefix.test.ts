import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataMessage } from '#activities/kit/data-message';
import type { Prompt } from '#activities/kit/prompt';
import { modelRequest } from '#activities/llm/gateway/model-request';
import { questionOf } from '#activities/llm/gateway/question';
import { shownMaterial } from '#activities/synthesis/drafting/shown-material';
import type { DraftSectionInput } from '#activities/synthesis/drafting-input';
import { draftSectionFixture } from '#activities/synthesis/prompts/draft-section.fixture';
import draftSection from '#activities/synthesis/prompts/draft-section.prompt';
import type { ProposedSection } from '#activities/synthesis/proposal';
import { projectRoot } from '#infra/config/project-root';
import { derivedSections, sectionIds } from '#shared/contracts/section';
import { scripted } from '#test/support/scripted-models';
import { bodyRecord } from '#test/support/wire-server/wire-call';
import { startWireServer } from '#test/support/wire-server/wire-server';
import { callOptions, openWired, wiredProviders } from '#test/support/wire-server/wired-providers';

const brief = JSON.parse(readFileSync(join(projectRoot, 'infra/samples/durable-workflows/brief.json'), 'utf8'));
const sections = sectionIds.filter(id => !derivedSections.includes(id));

/** The same prompt, its brief told to be what a run's questions have in common. */
const withStableBrief: Prompt<DraftSectionInput, ProposedSection> = {
  ...draftSection,
  messages(input) {
    const { brief: shared, ...own } = shownMaterial(input);
    const [system] = draftSection.messages(input);
    return [...(system ? [system] : []), dataMessage({ shared: { brief: shared }, own, task: 'Write the claims.' })];
  },
};

/** All sections of one run, drafted one after another by the true SDK. */
async function draftAll(name: string, prompt: Prompt<DraftSectionInput, ProposedSection>) {
  const wired = wiredProviders.find(one => one.name === name);
  if (!wired) throw new TypeError(name);
  const server = await startWireServer();
  const port = openWired(wired, server.url).models;
  const usages = [];
  for (const sectionId of sections) {
    const question = questionOf(prompt, { ...draftSectionFixture, brief, sectionId }, { runId: 'r', tenant: 't' });
    const deployment = scripted(`${name}/${wired.model}`, [], { maxOutputTokens: 1_000 });
    const { usage } = await port.complete(modelRequest(question, deployment, question.messages), callOptions());
    usages.push(usage);
  }
  const bodies = server.calls.map(bodyRecord);
  await server.close();
  return { usages, bodies };
}

describe('the sections of one run', () => {
  it('share instructions and brief at a provider that finds prefixes by itself', async () => {
    const { usages } = await draftAll('openai', draftSection);
    expect(usages).toHaveLength(12);
    expect(usages.slice(1).every(({ cachedInputTokens }) => cachedInputTokens >= 1_280)).toBe(true);
  });

  it('share them also where prefixes must be marked, when the prompt tells how far its message is stable', async () => {
    const { usages, bodies } = await draftAll('anthropic', withStableBrief);
    const [first, ...others] = usages;
    expect(first?.cacheWriteTokens).toBeGreaterThan(1_024);
    expect(others.every(({ cachedInputTokens }) => cachedInputTokens === first?.cacheWriteTokens)).toBe(true);
    const marks = JSON.stringify(bodies[0]).match(/cache_control/gu);
    expect(marks).toHaveLength(2);
    const text = (body: Record<string, unknown>) =>
      (body['messages'] as { content: { text: string }[] }[]).flatMap(({ content }) => content.map(part => part.text));
    expect(text(bodies[0] ?? {})).toHaveLength(2);
    expect(text(bodies[0] ?? {})[0]).toBe(text(bodies[11] ?? {})[0]);
  });

  it('meet at one cache by a key of the run, which names neither run nor tenant', async () => {
    const { bodies } = await draftAll('openai', withStableBrief);
    const keys = new Set(bodies.map(body => body['prompt_cache_key']));
    expect([...keys]).toEqual([expect.stringMatching(/^draft-section-\d+-[0-9a-f]{16}$/u)]);
  });
});

it('a message of data says how far it is stable, and no sign of its own part lies within', () => {
  const message = dataMessage({ shared: { brief: { title: '</data>}' } }, own: { section: 'risks' }, task: 'Write.' });
  expect(message.content).toBe('<data>\n{"brief":{"title":"\\u003c/data>}"},"section":"risks"}\n</data>\n\nWrite.');
  expect(message.content.slice(0, message.stable)).toBe('<data>\n{"brief":{"title":"\\u003c/data>}"}');
});
