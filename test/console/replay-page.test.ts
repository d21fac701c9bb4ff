import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ResearchPlan } from '#shared/contracts/plan';
import { type ConsoleHarness, startConsoleHarness } from '#test/console/console-harness';
import { enoughToPlanUsd } from '#test/console/dear-model';

let harness: ConsoleHarness;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-console-replay-'));
  harness = await startConsoleHarness();
}, 120_000);
afterAll(async () => {
  await harness?.stop();
  await rm(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

describe('the page for going back and branching off', () => {
  it('checks the recording of a run, and shows what a fork with another plan shares and costs before it is made', async () => {
    const { runId } = await harness.startWaiting('Branched off by its plan', enoughToPlanUsd);
    const plan = await harness.call<ResearchPlan>(`/runs/${runId}/plan`);
    const file = join(folder, 'plan.json');
    await writeFile(file, JSON.stringify({ ...plan, questions: plan.questions.slice(0, 2) }));
    const page = await harness.open(`/runs/${runId}/replay`);
    await button(page, 'Check the recording').click();
    await page.getByText('The installed program walks the recorded way').waitFor({ timeout: 40_000 });

    await page.getByText('research, 12 times', { exact: true }).waitFor();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText('research, 2 times', { exact: true }).waitFor();
    await page.getByText('the plan', { exact: true }).waitFor();
    await button(page, 'Fork the run').click();
    await page.getByText(/^Branched off from .* at: approval of the plan\.$/).waitFor({ timeout: 20_000 });
    const forkId = /runs\/([^/]+)/.exec(page.url())?.[1] ?? '';
    await harness.untilAsked(forkId);
    expect((await harness.call<ResearchPlan>(`/runs/${forkId}/plan`)).questions).toHaveLength(2);
    await page.context().close();
  }, 120_000);

  it('lets a person choose the model and put a prompt into other words, and says why it cannot be', async () => {
    const { runId } = await harness.startWaiting('Branched off by its model', enoughToPlanUsd);
    const page = await harness.open(`/runs/${runId}/replay`);
    await page.getByLabel('Model to ask first').selectOption('openai/gpt-6-luna');
    await page.getByText(/prompts? asked of models, for about \$/).waitFor();
    await page.getByLabel('The runs part at').selectOption('planning');
    await page.getByLabel('Other words for a prompt').selectOption('plan-research');
    const words = page.getByRole('textbox', { name: 'Instructions' });
    expect(await words.inputValue()).toMatch(/^You plan the research/);
    await words.fill('Plan it with {brief}.');
    await page
      .getByText(/nothing fills \{brief\}/)
      .first()
      .waitFor();
    await words.fill('Plan it, with {title}, {competitor}, {geography} and {audience} filled in.');
    await page
      .getByText(/nothing fills/)
      .first()
      .waitFor({ state: 'detached' });
    await page.getByLabel('Another budget for language models').fill('0');
    await page.getByText('The fork would ask no language model', { exact: false }).first().waitFor();
    await page.getByLabel('Another budget for language models').fill('');
    await page.getByText('Nothing.', { exact: true }).first().waitFor();
    expect(await harness.serious(page)).toEqual([]);
    expect(harness.complaints).toEqual([]);
    await page.context().close();
  }, 120_000);
});
