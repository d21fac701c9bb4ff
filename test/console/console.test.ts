import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DecisionRecord } from '#shared/contracts/decision';
import { Mrd } from '#shared/contracts/mrd';
import type { ResearchPlan } from '#shared/contracts/plan';
import { type ConsoleHarness, startConsoleHarness } from '#test/console/console-harness';
import { hostileSentence } from '#test/console/hostile-corpus';

let harness: ConsoleHarness;
beforeAll(async () => {
  harness = await startConsoleHarness();
}, 120_000);
afterAll(() => harness?.stop());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const runIdOf = (page: Page) => /runs\/([^/]+)/.exec(page.url())?.[1] ?? '';

describe('a person at the console', () => {
  let runId = '';

  it('comes by a link whose key leaves the address at once, and stays signed in while the tab lives', async () => {
    const page = await harness.open('/');
    await heading(page, 'Runs').waitFor();
    expect(page.url()).toBe(`${harness.url()}/console/`);
    await page.reload();
    await heading(page, 'Runs').waitFor();
    await button(page, 'Sign out').click();
    await page.getByLabel('API key').fill('assay_not-a-key');
    await button(page, 'Open the console').click();
    await page.getByLabel('API key').waitFor();
    await page.context().close();
  });

  it('is told at the fields what is wrong with the brief, and starts a run once it is right', async () => {
    const page = await harness.open('/new');
    await page.getByLabel('Idea').fill('short');
    await page.getByLabel('Questions of your own').fill(`What do buyers pay?\n${'x'.repeat(501)}`);
    await button(page, 'Start the run').click();
    await page.getByLabel('Title').and(page.locator('[aria-invalid=true]')).waitFor();
    await page.getByText(/line 2: .*500/).waitFor();
    await page.getByLabel('Title').fill('Installer desk <img src=x onerror="window.wasRun=1">');
    await page
      .getByLabel('Idea')
      .fill('A planning tool with which heating installers in Germany plan a heat pump in one visit.');
    await page.getByLabel('Questions of your own').fill('What do neighbours complain about at night?');
    await page.getByLabel('Geographies').fill('Germany');
    await page.getByLabel('Competitors').fill('Hausklima\nNordwaerme');
    await page.getByRole('combobox', { name: 'Corpus' }).fill('/no/such/folder');
    await button(page, 'Start the run').click();
    await page.getByRole('combobox', { name: 'Corpus' }).and(page.locator('[aria-invalid=true]')).waitFor();
    await page.getByRole('combobox', { name: 'Corpus' }).fill(harness.corpus);
    await button(page, 'Start the run').click();
    await page.getByRole('link', { name: 'Review the plan' }).waitFor({ timeout: 20_000 });
    runId = runIdOf(page);
    expect((await harness.call(`/runs/${runId}`)).title).toBe('Installer desk <img src=x onerror="window.wasRun=1">');
    await page.context().close();
  }, 60_000);

  it('edits the plan by keyboard, sends it back, and approves what comes back', async () => {
    const before = await harness.call<ResearchPlan>(`/runs/${runId}/plan`);
    const page = await harness.open(`/runs/${runId}/plan`);
    await button(page, 'Down question 1').focus();
    await page.keyboard.press('Enter');
    await button(page, 'Drop question 4').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('A question of your own').fill('Which permits delay an installation?');
    await page.keyboard.press('Enter');
    await page.getByText('The order is another one.').waitFor();
    await button(page, 'Send back the edited plan').click();
    await button(page, 'Approve the plan').waitFor({ timeout: 20_000 });
    const after = await harness.call<ResearchPlan>(`/runs/${runId}/plan`);
    expect(after.questions.map(({ text }) => text)).toEqual([
      before.questions[1]?.text,
      before.questions[0]?.text,
      ...before.questions.filter((_, index) => index !== 0 && index !== 1 && index !== 3).map(({ text }) => text),
      'Which permits delay an installation?',
    ]);
    await button(page, 'Approve the plan').click();
    await button(page, 'Approve the plan').waitFor({ state: 'detached', timeout: 20_000 });
    await page.context().close();
  }, 60_000);

  it('reads the document, opens a quote in its stored source, approves, and takes the document home', async () => {
    await harness.untilAsked(runId);
    const page = await harness.open(`/runs/${runId}`);
    await page.getByRole('link', { name: 'Review the document' }).click();
    await heading(page, 'Market size').waitFor();
    await button(page, /show the quote/)
      .first()
      .click();
    const shown = await page.locator('[data-quote]').textContent();
    const draft = Mrd.parse(await harness.call(`/runs/${runId}/draft`));
    expect(draft.claims.flatMap(({ citations }) => citations.map(({ quote }) => quote))).toContain(shown);
    await button(page, 'Close the source').click();
    await button(page, 'Approve the document').click();
    await button(page, 'Publish it').click();
    await page.getByText('The document is published.').waitFor({ timeout: 20_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'JSON').click()]);
    const mrd = Mrd.parse(JSON.parse(await readFile(await download.path(), 'utf8')));
    expect(mrd.decisions.map(({ kind, decision, channel }) => [kind, decision, channel])).toEqual([
      ['plan', 'edit', 'console'],
      ['plan', 'approve', 'console'],
      ['final', 'approve', 'console'],
    ]);
    await page.context().close();
  }, 60_000);

  it('sees hostile words of briefs and sources as words', async () => {
    const page = await harness.open(`/runs/${runId}/document`);
    await page.getByText('<script>window.wasRun=1</script> Bureau').first().waitFor();
    const cites = button(page, /Bureau: show the quote/);
    await cites.first().click();
    await page.locator('[data-quote]').waitFor();
    expect(await page.getByLabel('Text of the source').textContent()).toContain(hostileSentence);
    const leads = await page
      .locator('a[href]')
      .evaluateAll(links =>
        links.map(link => link.getAttribute('href') ?? '').filter(href => !/^(https?:|[#/])/.test(href)),
      );
    expect(leads).toEqual([]);
    expect(await page.locator('#root img, #root iframe, #root script').count()).toBe(0);
    expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
    await page.context().close();
  });

  it('goes through the weak claims by keyboard, each beside its quote', async () => {
    const page = await harness.open(`/runs/${runId}/claims`);
    await page.getByLabel('Which').selectOption('all');
    await page.getByText(/^1 of \d+$/).waitFor();
    const first = await page.locator('[data-quote]').textContent();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('j');
    await page.getByText(/^2 of \d+$/).waitFor();
    await page.keyboard.press('k');
    await page.getByText(/^1 of \d+$/).waitFor();
    await page.locator('[data-quote]').waitFor();
    expect(await page.locator('[data-quote]').textContent()).toBe(first);
    await page.context().close();
  });

  it('is told when the plan has changed under the edits, and what changed', async () => {
    const run = await harness.startWaiting('Heat pump planning desk');
    const plan = await harness.call<ResearchPlan>(`/runs/${run.runId}/plan`);
    const page = await harness.open(`/runs/${run.runId}/plan`);
    await button(page, 'Drop question 1').click();
    await button(page, 'Send back the edited plan').waitFor();
    const { digest, kind } = run.decision ?? { digest: '', kind: 'plan' };
    const edited = { ...plan, questions: plan.questions.slice(0, -1) };
    await harness.call(`/runs/${run.runId}/decisions`, { kind, digest, decision: 'edit', plan: edited });
    await page.getByText(`Dropped: ${plan.questions.at(-1)?.text}`).waitFor({ timeout: 20_000 });
    expect(await button(page, 'Send back the edited plan').count()).toBe(0);
    await button(page, /Show the plan as it is now/).click();
    await button(page, 'Approve the plan').waitFor();
    await button(page, 'Reject the plan').click();
    await page.getByLabel('Reason').fill('Too broad');
    await page.getByRole('dialog').getByRole('button', { name: 'Reject the plan' }).click();
    await page.getByText('Rejected').first().waitFor({ timeout: 20_000 });
    const { decisions } = await harness.call<{ decisions: DecisionRecord[] }>(`/runs/${run.runId}/decisions`);
    expect(decisions.at(-1)).toMatchObject({ decision: 'reject', reason: 'Too broad', channel: 'console' });
    await page.context().close();
  }, 60_000);

  it('cancels a run only after a second word', async () => {
    const { runId: id } = await harness.startWaiting('To be cancelled');
    const page = await harness.open(`/runs/${id}`);
    await button(page, 'Cancel the run').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the run' }).click();
    await page.getByText('The run was cancelled.').waitFor({ timeout: 20_000 });
    await page.context().close();
  }, 60_000);

  it('meets no serious fault of access on any page, light, dark or narrow', async () => {
    const waiting = await harness.startWaiting('Waiting for its plan');
    const pages = [
      '/',
      '/new',
      '/models',
      `/runs/${runId}`,
      `/runs/${waiting.runId}/plan`,
      `/runs/${runId}/document`,
      `/runs/${runId}/claims`,
    ];
    const looks = [
      { colorScheme: 'light', viewport: { width: 375, height: 700 } },
      { colorScheme: 'dark', viewport: { width: 1100, height: 800 } },
    ] as const;
    for (const look of looks) {
      const page = await harness.open('/', look);
      for (const path of pages) {
        await page.goto(`${harness.url()}/console${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.getByText(/^Asking for/).waitFor({ state: 'detached' });
        expect({ path, faults: await harness.serious(page) }).toEqual({ path, faults: [] });
        const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        expect({ path, isTooWide }).toEqual({ path, isTooWide: false });
      }
      await page.context().close();
    }
    const signIn = await harness.open('/', { key: null });
    expect(await harness.serious(signIn)).toEqual([]);
    await signIn.context().close();
  }, 60_000);

  it('uses a browser that has had nothing to complain of: no fault, nothing blocked, nothing fetched from elsewhere', () => {
    expect(harness.complaints).toEqual([]);
  });
});
