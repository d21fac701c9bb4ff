import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { DecisionRecord } from '#shared/contracts/decision';
import type { ReviewView } from '#shared/contracts/review-view';
import type { RunView } from '#shared/contracts/run';
import { type ConsoleHarness, startConsoleHarness } from '#test/console/console-harness';

let harness: ConsoleHarness;
beforeAll(async () => {
  harness = await startConsoleHarness();
}, 180_000);
afterAll(() => harness?.stop());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const inDialog = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
const decided = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();
const allClaims = { reviewBelow: 1 };
const limitMs = 180_000;

/** A run whose claims, all of them, wait for somebody. */
async function claimsWaiting(title: string): Promise<RunView> {
  const { runId } = await harness.startWaiting(title, 0, allClaims);
  return harness.approveUntil(runId, 'claims');
}

async function recordsOf(runId: string): Promise<DecisionRecord[]> {
  return (await harness.call<{ decisions: DecisionRecord[] }>(`/runs/${runId}/decisions`)).decisions;
}

describe('a person who decides', () => {
  it(
    'goes through claims by keyboard, and sees again what the checks refuse of it',
    async () => {
      const { runId } = await claimsWaiting('Claims by keyboard');
      const { sheet } = await harness.call<ReviewView>(`/runs/${runId}/review`);
      const count = sheet.items.length;
      const page = await harness.open(`/runs/${runId}/claims`);
      await heading(page, 'Claims to decide').waitFor();
      await page.getByText(/^Waits for a product manager to decide on the claims that are not sure/).waitFor();
      await decided(page, /^0 of/);
      await page.locator('[data-quote]').waitFor();
      expect(sheet.items[0]?.citations.map(({ quote }) => quote)).toContain(
        await page.locator('[data-quote]').textContent(),
      );
      await page.keyboard.press('a');
      await decided(page, new RegExp(`^1 of ${count} decided`));
      await page.keyboard.press('e');
      await page.getByLabel('The claim in your words').fill('Every installer in Germany owns 99 elephants.');
      await page.getByLabel('What changed').locator('ins').first().waitFor();
      await button(page, 'Keep the edit').click();
      await page.keyboard.press('r');
      await button(page, 'Keep the rejection').click();
      await page.getByText('Say why, for those who read it later.').waitFor();
      await page.getByLabel('Why it is rejected').fill('Out of date');
      await button(page, 'Keep the rejection').click();
      await decided(page, /^3 of/);
      await page.keyboard.press('k');
      await page.getByText('Reason: Out of date').waitFor();
      await page.keyboard.press('?');
      await page.getByLabel('Use these keys').waitFor();
      await page.keyboard.press('Escape');
      await page.getByLabel('Use these keys').waitFor({ state: 'detached' });
      await page.reload();
      await decided(page, new RegExp(`^3 of ${count} decided`));
      expect(await button(page, 'Send the decisions').isDisabled()).toBe(true);
      await button(page, 'Accept the rest').click();
      await decided(page, new RegExp(`^${count} of ${count} decided`));
      await button(page, 'Send the decisions').click();
      await page
        .getByRole('dialog')
        .getByText(/1 edited, 1 rejected/)
        .waitFor();
      await inDialog(page, 'Send the decisions').click();
      await page.getByText('What was decided before could not be carried out').waitFor({ timeout: 90_000 });
      await decided(page, /^0 of 1 decided/);
      await page.keyboard.press('s');
      await page.getByLabel('Words of the source').fill('Nobody counts elephants.');
      await button(page, 'Keep the source').click();
      await page.getByText('Give it a title.').waitFor();
      await button(page, 'Back').click();
      await button(page, /^(Reject|Leave it out)$/).click();
      if (await page.getByLabel('Why it is rejected').count()) {
        await page.getByLabel('Why it is rejected').fill('It cannot be shown');
        await button(page, 'Keep the rejection').click();
      }
      await button(page, 'Send the decisions').click();
      await inDialog(page, 'Send the decisions').click();
      await heading(page, 'Regulatory claims to decide').waitFor({ timeout: 90_000 });
      const records = await recordsOf(runId);
      expect(records.filter(({ kind }) => kind === 'claims')).toMatchObject([
        { decision: 'approve', channel: 'console', isVerified: true, role: 'product-manager', actor: 'Ada' },
        { decision: 'approve', channel: 'console', isVerified: true, role: 'product-manager', actor: 'Ada' },
      ]);
      await page.context().close();
    },
    limitMs,
  );

  it(
    'gives a source for a claim, by words and by a file, and the claim is published with it',
    async () => {
      const { runId } = await claimsWaiting('A source of their own');
      const { sheet } = await harness.call<ReviewView>(`/runs/${runId}/review`);
      const [first, second] = sheet.items;
      const page = await harness.open(`/runs/${runId}/claims`);
      await button(page, 'Give a source').click();
      await page.getByLabel('Words of the source').fill(`A report of our own. ${first?.text}`);
      await page.getByRole('textbox', { name: 'Title' }).fill('Our own report');
      await page.getByRole('textbox', { name: 'Address' }).fill('https://reports.example/own');
      await page.getByRole('textbox', { name: 'Date' }).fill('2026-05');
      await button(page, 'Keep the source').click();
      await decided(page, /^1 of/);
      await button(page, 'Give a source').click();
      await page.getByText('Upload a file', { exact: true }).click();
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        button(page, /File|Choose a file/).click(),
      ]);
      const file = {
        name: 'second.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from(`# Second\n\n${second?.text}\n`),
      };
      await chooser.setFiles(file);
      await page.getByText('Stored: second.md').waitFor();
      await page.getByRole('textbox', { name: 'Title' }).fill('Second report');
      await button(page, 'Keep the source').click();
      await decided(page, /^2 of/);
      await button(page, 'Accept the rest').click();
      await button(page, 'Send the decisions').click();
      await page
        .getByRole('dialog')
        .getByText(/2 with a source of yours/)
        .waitFor();
      await inDialog(page, 'Send the decisions').click();
      await page.getByText('Your decisions were sent').or(heading(page, 'Regulatory claims to decide')).waitFor();
      const { runId: id } = await harness.approveUntil(runId, 'regulatory');
      expect(id).toBe(runId);
      await page.goto(`${harness.url()}/console/runs/${runId}`);
      await page.getByText(/^Decided about the claims that are not sure: .* 2 given a source/).waitFor();
      await page.context().close();
    },
    limitMs,
  );

  it(
    'is told when somebody else has decided, and nothing is sent',
    async () => {
      const { runId, decision } = await claimsWaiting('Decided by others');
      const page = await harness.open(`/runs/${runId}/claims`);
      await button(page, 'Accept').click();
      await decided(page, /^1 of/);
      const { kind, digest } = decision ?? {};
      await harness.call(`/runs/${runId}/decisions`, { kind, digest, decision: 'reject', reason: 'None will do' });
      await page.getByText('The claims have changed since they were shown to you').waitFor({ timeout: 90_000 });
      expect(await button(page, 'Send the decisions').count()).toBe(0);
      await button(page, 'Show the claims as they are now').click();
      await heading(page, 'Regulatory claims to decide').waitFor();
      await button(page, 'Publish none of them').click();
      await page.getByLabel('Reason').fill('To be written by counsel');
      await inDialog(page, 'Publish none of them').click();
      await heading(page, 'Claims').waitFor({ timeout: 90_000 });
      const final = await harness.approveUntil(runId, 'final');
      expect(final.claims.published).toBe(0);
      await page.context().close();
    },
    limitMs,
  );

  it(
    'finds in a queue what they may decide, sees who else must approve, and makes a token for the Temporal UI',
    async () => {
      const { runId } = await harness.startWaiting('Two must approve', 0, { approvers: { plan: 2 } });
      const page = await harness.open('/people');
      await page.getByRole('textbox', { name: 'Name' }).fill('Grace');
      await page.getByLabel('product manager').first().check();
      await button(page, 'Add the person').click();
      await page.getByText('The key, shown this once').waitFor();
      const key = (await page.getByRole('alert').locator('code').textContent()) ?? '';
      await page.getByText('Decides as product manager.').waitFor();
      await page.getByRole('link', { name: /^Decisions/ }).click();
      await page.getByRole('link', { name: 'Two must approve: the plan' }).click();
      await page.getByText('2 people must approve; so far nobody has.').waitFor();
      await button(page, 'Approve the plan').click();
      await page.getByText(/^Your approval counts/).waitFor();
      await page.getByText(/so far Ada/).waitFor();
      const other = await harness.open(`/decisions`, { key });
      await other.getByRole('region', { name: 'You may decide' }).getByText('Two must approve: the plan').click();
      await button(other, 'For the Temporal UI').click();
      await button(other, 'Make a token').click();
      const paste = JSON.parse(
        (await other.locator('pre, code').filter({ hasText: 'approve' }).first().textContent()) ?? '{}',
      );
      expect(paste).toMatchObject({
        kind: 'plan',
        decision: 'approve',
        token: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      });
      await other.goto(`${harness.url()}/console/people`);
      await other.getByText('Only owners see and change the people.').waitFor();
      await other.goto(`${harness.url()}/console/runs/${runId}/plan`);
      await button(other, 'Approve the plan').click();
      await button(other, 'Approve the plan').waitFor({ state: 'detached', timeout: 60_000 });
      const records = (await recordsOf(runId)).filter(({ kind }) => kind === 'plan');
      expect(records.map(({ actor, outcome }) => [actor, outcome])).toEqual([
        ['Ada', 'counted'],
        ['Grace', 'accepted'],
      ]);
      await page.goto(`${harness.url()}/console/people`);
      await button(page, 'Remove Grace').click();
      await inDialog(page, 'Remove Grace').click();
      await page
        .getByRole('group', { name: 'The people' })
        .getByText('Grace', { exact: true })
        .waitFor({ state: 'detached' });
      await page.context().close();
      await other.context().close();
    },
    limitMs,
  );

  it(
    'decides by a signed link without a key, once, and is told in words when it is no good',
    async () => {
      const run = await harness.startWaiting('By a link');
      const link = await harness.linkTo(run);
      const page = await harness.open(link, { key: null });
      await heading(page, 'By a link').waitFor();
      await page.getByText(/^Ada, this is about the plan/).waitFor();
      await button(page, 'Approve the plan').click();
      await inDialog(page, 'Approve the plan').click();
      await page.getByText('Your decision was taken').waitFor();
      const stored = await page.evaluate(
        'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
      );
      expect(stored).not.toContain(link.split('#')[1]?.slice(0, 20));
      await page.reload();
      await page.getByText('There is nothing to decide here now').waitFor();
      const expired = await harness.open(await harness.linkTo(run, -7_200), { key: null });
      await expired.getByText('The link or token is no good, or no longer').waitFor();
      const broken = await harness.open('/decide#half', { key: null });
      await broken.getByText('The link is not whole').waitFor();
      const review = await harness.open(await harness.linkTo(await harness.approveUntil(run.runId, 'regulatory')), {
        key: null,
      });
      await button(review, 'Publish none of them').click();
      await review.getByLabel('Reason').fill('Not now');
      await inDialog(review, 'Publish none of them').click();
      await review.getByText('Your decision was taken').waitFor();
      await harness.approveUntil(run.runId, 'final');
      const records = await recordsOf(run.runId);
      const byLink = records.filter(({ channel }) => channel === 'link');
      expect(byLink.map(({ kind, decision, actor, isVerified }) => [kind, decision, actor, isVerified])).toEqual([
        ['plan', 'approve', 'Ada', true],
        ['regulatory', 'reject', 'Ada', true],
      ]);
      for (const each of [page, expired, broken, review]) await each.context().close();
    },
    limitMs,
  );

  it(
    'has a published run taken again by a schedule, and reads what that changed',
    async () => {
      const { runId } = await harness.startWaiting('To be taken again');
      await harness.approveUntil(runId, 'completed');
      const page = await harness.open('/refreshes');
      await page.getByLabel('How often').selectOption('month');
      await button(page, 'Make the schedule').click();
      await page.getByText('Every month').first().waitFor();
      await button(page, 'Pause').click();
      await page.getByText('Paused', { exact: true }).waitFor();
      await button(page, 'Go on').click();
      await button(page, 'Pause').waitFor();
      await button(page, 'Refresh now').click();
      const result = page.getByRole('list', { name: 'Latest refreshes' }).getByRole('link').first();
      await result.click({ timeout: 90_000 });
      await page.getByText(/^A refresh of/).waitFor();
      const again = /runs\/([^/]+)/.exec(page.url())?.[1] ?? '';
      await harness.approveUntil(again, 'completed');
      await page.getByText('Nothing changed.').waitFor({ timeout: 90_000 });
      await page.getByRole('link', { name: 'See what changed' }).click();
      await page.getByText('Both documents say the same').waitFor();
      await page.goto(`${harness.url()}/console/refreshes`);
      await button(page, 'Delete the schedule').click();
      await inDialog(page, 'Delete the schedule').click();
      await page.getByText('No run is taken again by a schedule.').waitFor();
      await page.context().close();
    },
    limitMs,
  );

  it(
    'says on the form how decisions are to be taken, and lends a role to somebody',
    async () => {
      const page = await harness.open('/new');
      await page.getByLabel('Title').fill('With wishes');
      await page
        .getByLabel('Idea')
        .fill('A planning tool with which heating installers plan a heat pump in one visit.');
      await page.getByRole('combobox', { name: 'Corpus' }).fill(harness.corpus);
      await page.getByLabel('Budget for language models').fill('0');
      await page.getByLabel('When nobody has decided').selectOption('end');
      await page.getByLabel('The plan', { exact: true }).fill('3');
      await button(page, 'Start the run').click();
      await page.getByText('3 people must approve; so far nobody has.').waitFor({ timeout: 60_000 });
      await page.getByText('If nobody decides by then, the run ends').waitFor();
      await harness.call('/people', { name: 'Edith', role: 'member', roles: [] });
      await page.goto(`${harness.url()}/console/people`);
      await button(page, 'Delegate').click();
      await page.getByText('Name the person.').waitFor();
      await page.getByRole('combobox', { name: 'Who' }).fill('Edith');
      await page.getByLabel('Until the end of').fill(new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10));
      await page.getByRole('group', { name: 'In your role as' }).getByLabel('publisher').check();
      await button(page, 'Delegate').click();
      await page.getByText(/^Edith decides for Ada as publisher until/).waitFor();
      await button(page, 'End it').click();
      await inDialog(page, 'End it').click();
      await page.getByText('Nobody decides for somebody else.').waitFor();
      await page.context().close();
    },
    limitMs,
  );

  it(
    'meets no serious fault of access on any of these pages, light, dark or narrow',
    async () => {
      const { runId } = await claimsWaiting('Looked at');
      const link = await harness.linkTo(await harness.call<RunView>(`/runs/${runId}`));
      const pages = ['/decisions', '/refreshes', '/people', '/new', `/runs/${runId}`, `/runs/${runId}/claims`, link];
      const looks = [
        { colorScheme: 'light', viewport: { width: 375, height: 700 } },
        { colorScheme: 'dark', viewport: { width: 1100, height: 800 } },
        { colorScheme: 'light', viewport: { width: 1100, height: 800 } },
      ] as const;
      for (const look of looks) {
        const page = await harness.open('/', look);
        for (const path of pages) {
          await page.goto(`${harness.url()}/console${path}`);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page
            .getByText(/^Asking for/)
            .first()
            .waitFor({ state: 'detached' });
          expect({ path, faults: await harness.serious(page) }).toEqual({ path, faults: [] });
          const isTooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
          expect({ path, isTooWide }).toEqual({ path, isTooWide: false });
        }
        await page.context().close();
      }
    },
    limitMs,
  );

  it('uses a browser that has had nothing to complain of', () => {
    expect(harness.complaints).toEqual([]);
  });
});
