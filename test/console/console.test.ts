import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DecisionRecord } from '#shared/contracts/decision';
import { Mrd } from '#shared/contracts/mrd';
import type { ResearchPlan } from '#shared/contracts/plan';
import type { RunView } from '#shared/contracts/run';
import type { RunDiff } from '#shared/contracts/run-diff';
import { type ConsoleHarness, startConsoleHarness } from '#test/console/console-harness';
import { enoughToPlanUsd } from '#test/console/dear-model';
import { hostileSentence } from '#test/console/hostile-corpus';
import { storyLines, toldStory } from '#test/console/story-lines';
import { tinyCorpus } from '#test/support/tiny-corpus';

let harness: ConsoleHarness;
beforeAll(async () => {
  harness = await startConsoleHarness();
}, 240_000);
afterAll(() => harness?.stop());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const pick = (decision: RunView['decision']) => ({ kind: decision?.kind, digest: decision?.digest });
const runIdOf = (page: Page) => /runs\/([^/]+)/.exec(page.url())?.[1] ?? '';

describe('a person at the console', () => {
  let runId = '';
  let forkId = '';

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
    await page.getByLabel('Pages to read').fill('http://127.0.0.1:9/one\nftp://127.0.0.1/two');
    await button(page, 'Start the run').click();
    await page.getByText(/line 2: is an address that begins with/).waitFor();
    await page.getByLabel('Pages to read').fill('http://127.0.0.1:9/one');
    const budget = page.getByLabel('Budget for language models');
    await budget.fill('0.001');
    await page.getByLabel('Pace').selectOption('batch');
    await button(page, 'Start the run').click();
    await page
      .getByText(/is at least 0\.01/)
      .first()
      .waitFor();
    await budget.and(page.locator('[aria-invalid=true]')).waitFor();
    await budget.fill('0');
    await page.getByLabel('Pace').selectOption('now');
    await button(page, 'Start the run').click();
    await page.getByRole('link', { name: 'Review the plan' }).waitFor({ timeout: 60_000 });
    runId = runIdOf(page);
    expect((await harness.call(`/runs/${runId}`)).title).toBe('Installer desk <img src=x onerror="window.wasRun=1">');
    await page.context().close();
  }, 240_000);

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
    await page.getByLabel('A page to read').fill('127.0.0.1:9/two');
    await page.keyboard.press('Enter');
    await page.getByText('An address that begins with http:// or https://.').waitFor();
    await page.getByLabel('A page to read').fill('http://127.0.0.1:9/two');
    await page.keyboard.press('Enter');
    await button(page, 'Do not read http://127.0.0.1:9/one').click();
    await page.getByText('To be read: http://127.0.0.1:9/two').waitFor();
    await button(page, 'Send back the edited plan').click();
    await button(page, 'Approve the plan').waitFor({ timeout: 60_000 });
    const after = await harness.call<ResearchPlan>(`/runs/${runId}/plan`);
    expect([before.links, after.links]).toEqual([['http://127.0.0.1:9/one'], ['http://127.0.0.1:9/two']]);
    expect(after.questions.map(({ text }) => text)).toEqual([
      before.questions[1]?.text,
      before.questions[0]?.text,
      ...before.questions.filter((_, index) => index !== 0 && index !== 1 && index !== 3).map(({ text }) => text),
      'Which permits delay an installation?',
    ]);
    await button(page, 'Approve the plan').click();
    await button(page, 'Approve the plan').waitFor({ state: 'detached', timeout: 60_000 });
    await page.context().close();
  }, 240_000);

  it('reads the document, opens a quote in its stored source, approves, and takes the document home', async () => {
    await harness.approveUntil(runId, 'final');
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
    await page.getByText('The document is published.').waitFor({ timeout: 60_000 });
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'JSON').click()]);
    for (const [words, first] of [
      ['PDF', '%PDF-1.7'],
      ['DOCX', 'PK'],
    ] as const) {
      const [paper] = await Promise.all([page.waitForEvent('download'), button(page, words).click()]);
      expect(paper.suggestedFilename()).toBe(`${runId}.${words.toLowerCase()}`);
      expect((await readFile(await paper.path(), 'latin1')).startsWith(first)).toBe(true);
    }
    const mrd = Mrd.parse(JSON.parse(await readFile(await download.path(), 'utf8')));
    const byConsole = mrd.decisions.filter(({ channel }) => channel === 'console');
    expect(byConsole.map(({ kind, decision, channel }) => [kind, decision, channel])).toEqual([
      ['plan', 'edit', 'console'],
      ['plan', 'approve', 'console'],
      ['final', 'approve', 'console'],
    ]);
    await page.context().close();
  }, 240_000);

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
    await page.getByText(`Dropped: ${plan.questions.at(-1)?.text}`).waitFor({ timeout: 60_000 });
    expect(await button(page, 'Send back the edited plan').count()).toBe(0);
    await button(page, /Show the plan as it is now/).click();
    await button(page, 'Approve the plan').waitFor();
    await button(page, 'Reject the plan').click();
    await page.getByLabel('Reason').fill('Too broad');
    await page.getByRole('dialog').getByRole('button', { name: 'Reject the plan' }).click();
    await page.getByText('Rejected').first().waitFor({ timeout: 60_000 });
    const { decisions } = await harness.call<{ decisions: DecisionRecord[] }>(`/runs/${run.runId}/decisions`);
    expect(decisions.at(-1)).toMatchObject({ decision: 'reject', reason: 'Too broad', channel: 'console' });
    await page.context().close();
  }, 240_000);

  it('is told at the budget when that of the month is used up', async () => {
    const page = await harness.open('/new');
    const detail = 'USD 5.00 of the 5.00 of this month are spent';
    const problem = {
      code: 'budget.exhausted',
      title: 'The budget does not allow the call',
      remedy: 'Raise it.',
      detail,
    };
    await page.route('**/v1/runs', route => route.fulfill({ status: 402, json: problem }));
    await button(page, 'Start the run').click();
    await page.getByLabel('Budget for language models').and(page.locator('[aria-invalid=true]')).waitFor();
    expect(await page.getByText(detail).count()).toBe(2);
    await page.context().close();
  });

  it('raises a budget that is used up, is asked again, goes on without models, and reads that the document is partial', async () => {
    const { runId: id } = await harness.startWaiting('A dear model', enoughToPlanUsd);
    const page = await harness.open(`/runs/${id}/plan`);
    await page.getByText(/^How the cost was estimated:/).waitFor();
    await page.getByText('Before you approve').waitFor();
    await button(page, 'Approve the plan').click();
    await page.goto(`${harness.url()}/console/runs/${id}`);
    await page.getByText('What models may cost for this run is used up').waitFor({ timeout: 60_000 });
    const asked = (await harness.call(`/runs/${id}`)).decision;
    const { limitUsd = 0, spentUsd = 0 } = asked?.budget ?? {};
    await page.getByText(`$${spentUsd.toFixed(4)}`, { exact: true }).waitFor();
    const amount = page.getByLabel('New limit of the run');
    await amount.fill(String(limitUsd));
    await button(page, 'Raise the budget').click();
    await page.getByText(/^Give more than /).waitFor();
    const raised = (Math.max(limitUsd, spentUsd) + 0.0002).toFixed(4);
    await amount.fill(raised);
    await button(page, 'Raise the budget').click();
    await page.getByText(`The budget for models was raised to $${raised}.`).waitFor();
    await page.getByText(`$${raised}`, { exact: true }).waitFor();
    expect((await harness.call(`/runs/${id}`)).decision?.digest).not.toBe(asked?.digest);
    await button(page, 'Go on without models').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Go on without models' }).click();
    await page.getByText(/was not raised: the run goes on without models/).waitFor();
    await page.route('**/draft', async route => {
      const withheld = [{ where: 'Heading of a group', because: 'no claim below it carries <b>4 billion</b>' }];
      await route.fulfill({ json: { ...((await (await route.fetch()).json()) as Mrd), withheld } });
    });
    await harness.approveUntil(id, 'final');
    await page.getByRole('link', { name: 'Review the document' }).click({ timeout: 60_000 });
    await page.getByText('This document is partial', { exact: true }).waitFor();
    await page.getByRole('link', { name: '1 piece of writing is withheld' }).click();
    await page.getByText('Heading of a group: no claim below it carries <b>4 billion</b>').waitFor();
    const { decisions } = await harness.call<{ decisions: DecisionRecord[] }>(`/runs/${id}/decisions`);
    const ofMoney = decisions.filter(({ kind }) => kind === 'plan' || kind === 'budget');
    expect(ofMoney.map(({ kind, decision, outcome }) => [kind, decision, outcome])).toEqual([
      ['plan', 'approve', 'accepted'],
      ['budget', 'approve', 'accepted'],
      ['budget', 'reject', 'accepted'],
    ]);
    await page.context().close();
  }, 240_000);

  it('cannot decide on figures that have changed since they were shown', async () => {
    const { runId: id, decision } = await harness.startWaiting('Figures that change', enoughToPlanUsd);
    await harness.call(`/runs/${id}/decisions`, { ...pick(decision), decision: 'approve' });
    const page = await harness.open('/');
    let isSent = false;
    await page.route('**/decisions', route => {
      isSent ||= route.request().method() === 'POST';
      return route.continue();
    });
    await page.route(`**/v1/runs/${id}`, async route => {
      const run = (await (await route.fetch()).json()) as RunView;
      const older = run.decision && { ...run.decision, digest: `sha256:${'0'.repeat(64)}` };
      await route.fulfill({ json: isSent ? run : { ...run, decision: older } });
    });
    await page.goto(`${harness.url()}/console/runs/${id}`);
    await button(page, 'Raise the budget').click({ timeout: 60_000 });
    await page.getByText('The decision is about something that has changed').waitFor();
    await page.getByText(/The figures have changed/).waitFor();
    expect(await button(page, 'Raise the budget').count()).toBe(0);
    await button(page, 'Show the figures as they are now').click();
    await button(page, 'Raise the budget').waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  }, 240_000);

  it('is not offered a raise of the run when the month’s budget is used up', async () => {
    const page = await harness.open('/');
    const budget = { of: 'month', limitUsd: 50, spentUsd: 49.99, suggestedUsd: 50.1 };
    const sent: unknown[] = [];
    await page.route(`**/v1/runs/${runId}`, async route => {
      const run = (await (await route.fetch()).json()) as RunView;
      const deadline = new Date().toISOString();
      const decision = { kind: 'budget', digest: `sha256:${'0'.repeat(64)}`, deadline, budget };
      await route.fulfill({ json: { ...run, state: 'awaiting-budget', decision } });
    });
    await page.route('**/decisions', route => {
      if (route.request().method() === 'POST') sent.push(route.request().postDataJSON());
      return route.fulfill({ json: { decisions: [] } });
    });
    await page.goto(`${harness.url()}/console/runs/${runId}`);
    await page.getByText('What models may cost this month is used up').waitFor();
    await page.getByText('$49.99', { exact: true }).waitFor();
    expect(await page.getByLabel('New limit of the run').count()).toBe(0);
    await button(page, 'Look again').click();
    await page.getByText('Your decision was sent; the run goes on.').waitFor();
    expect(sent).toMatchObject([{ kind: 'budget', decision: 'approve', channel: 'console' }]);
    expect(sent[0]).not.toHaveProperty('budgetUsd');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  });

  it('reads in sentences what became of money, models, batches and of the run itself', async () => {
    const page = await harness.open('/');
    await page.route('**/events?*', route => route.fulfill({ contentType: 'text/event-stream', body: toldStory() }));
    await page.goto(`${harness.url()}/console/runs/${runId}`);
    for (const { says } of storyLines) await page.getByText(says, { exact: true }).waitFor();
    await page.context().close();
  });

  it('cancels a run only after a second word, and resumes it after seeing what that keeps', async () => {
    const { runId: id } = await harness.startWaiting('To be cancelled');
    const page = await harness.open(`/runs/${id}`);
    await button(page, 'Cancel the run').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the run' }).click();
    await page.getByText('The run was cancelled.').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'What failed, and resume' }).click();
    await page.getByText('drafting the plan', { exact: true }).waitFor();
    await page.getByText('At most $0.00 more.').waitFor();
    await page.getByLabel('Go back to').selectOption('verifying');
    await page.getByText('The run never came to this stage').waitFor();
    await page.getByLabel('Go back to').selectOption('');
    await page.getByLabel('Reason').fill('Cancelled by mistake');
    await button(page, 'Resume the run').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Resume the run' }).click();
    await page.getByRole('link', { name: 'Review the plan' }).waitFor({ timeout: 60_000 });
    await page.getByText(/taken back to its last good point by Ada.*Cancelled by mistake/).waitFor();
    await page.context().close();
  }, 240_000);

  it('forks a run onto another corpus and sees side by side what that changed', async () => {
    const page = await harness.open(`/runs/${runId}/replay`);
    await page.getByLabel('The runs part at').selectOption('researching');
    await page.getByRole('combobox', { name: 'Another corpus' }).fill(tinyCorpus);
    await button(page, 'Fork the run').click();
    await page.getByText(/^Branched off from .* at: research\.$/).waitFor({ timeout: 60_000 });
    forkId = runIdOf(page);
    await harness.approveUntil(forkId, 'completed');
    await page.getByRole('link', { name: 'Compare them' }).click({ timeout: 60_000 });
    await heading(page, 'Claims that died').waitFor();
    const diff = await harness.call<RunDiff>(`/runs/${runId}/diff/${forkId}`);
    for (const { text } of diff.claims) await page.getByText(text, { exact: true }).first().waitFor();
    await page.getByText('Gone: Noise <img src=x onerror="window.wasRun=1"> of heat pumps').waitFor();
    expect(await page.evaluate(() => 'wasRun' in globalThis)).toBe(false);
    await page.context().close();
  }, 240_000);

  it('meets no serious fault of access on any page, light, dark or narrow', async () => {
    const waiting = await harness.startWaiting('Waiting for its plan');
    const short = await harness.startWaiting('Short of money', enoughToPlanUsd);
    await harness.call(`/runs/${short.runId}/decisions`, { ...pick(short.decision), decision: 'approve' });
    const pages = [
      '/',
      '/new',
      '/models',
      `/runs/${runId}`,
      `/runs/${waiting.runId}/plan`,
      `/runs/${runId}/document`,
      `/runs/${runId}/claims`,
      `/runs/${runId}/replay`,
      `/runs/${runId}/compare/${forkId}`,
      `/runs/${short.runId}`,
    ];
    const looks = [
      { colorScheme: 'light', viewport: { width: 375, height: 700 } },
      { colorScheme: 'dark', viewport: { width: 1100, height: 800 } },
    ] as const;
    const lookAt = async (look: (typeof looks)[number]) => {
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
    };
    await Promise.all(looks.map(lookAt));
    const signIn = await harness.open('/', { key: null });
    expect(await harness.serious(signIn)).toEqual([]);
    await signIn.context().close();
  }, 240_000);

  it('uses a browser that has had nothing to complain of: no fault, nothing blocked, nothing fetched from elsewhere', () => {
    expect(harness.complaints).toEqual([]);
  });
});
