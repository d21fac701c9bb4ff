import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '#test/support/browser';
import { testNamespace, testTemporalUi } from '#test/support/local-services';
import { approveAll, type Harness, reach, type StartedRun, startHarness } from '#test/support/run-harness';

let harness: Harness;
let browser: Browser;
beforeAll(async () => {
  [harness, browser] = await Promise.all([startHarness(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await harness?.close();
});

describe('a person at the Temporal UI', () => {
  it('reads the plan under User Metadata and approves it with the JSON that is shown there', async () => {
    const run = await harness.start();
    await reach(run, 'awaiting-plan-approval');
    const page = await browser.newPage();
    page.setDefaultTimeout(90_000);
    const shown = await readMetadata(page, run);
    expect(shown).toContain('awaiting-plan-approval');
    expect(shown).toContain('Market size');
    const json = shown.match(/\{"run":[^}]*"decision":"approve"\}/)?.[0];
    expect(JSON.parse(json ?? '{}')).toMatchObject({ run: run.runId, kind: 'plan' });
    await sendSignal(page, json ?? '');
    await reach(run, 'awaiting-claim-review');
    const records = await harness.runs.listDecisions(run.runId);
    expect(records).toMatchObject([{ kind: 'plan', decision: 'approve', outcome: 'accepted', channel: 'temporal-ui' }]);
    expect(await approveAll(run)).toMatchObject({ state: 'completed' });
    await page.close();
  });
});

/** The workflow page polls for ever, so nothing here waits for the network to fall silent. */
async function readMetadata(page: Page, run: StartedRun): Promise<string> {
  const path = `namespaces/${testNamespace()}/workflows/${encodeURIComponent(run.handle.workflowId)}`;
  await page.goto(`${testTemporalUi()}/${path}`, { waitUntil: 'domcontentloaded' });
  await page.getByText('User Metadata').first().click();
  // The page renders Markdown in a frame of its own.
  const details = page.frameLocator('iframe').first().locator('body');
  await details.getByText(`${run.runId}: awaiting-plan-approval`).first().waitFor({ timeout: 90_000 });
  return (await details.textContent()) ?? '';
}

async function sendSignal(page: Page, json: string): Promise<void> {
  await page.getByRole('button', { name: 'More Actions' }).first().click();
  await page.getByRole('menuitem', { name: 'Send a Signal' }).first().click();
  const dialog = page.locator('dialog#signal-confirmation-modal[open]').first();
  await dialog.waitFor();
  await dialog.getByTestId('signal-select-button').click();
  await page.getByRole('option', { name: 'decide' }).first().click();
  await dialog.locator('.cm-content').click();
  await page.keyboard.insertText(json);
  // Leaving the editor re-formats the JSON and moves the buttons: a click straight from it would miss.
  await page.keyboard.press('Tab');
  await page.waitForTimeout(300);
  await dialog.getByRole('button', { name: 'Submit' }).click();
}
