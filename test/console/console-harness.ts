import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openApprovals } from '#infra/approvals/open-approvals';
import type { DecisionKind } from '#shared/contracts/decision';
import type { RunView } from '#shared/contracts/run';
import { startApiHarness } from '#test/api/api-harness';
import { dearModel } from '#test/console/dear-model';
import { makeHostileCorpus } from '#test/console/hostile-corpus';
import { openBrowser } from '#test/support/browser';

export interface AxeFault {
  readonly id: string;
  readonly impact: string;
  readonly element: string;
}

/** The real API with a worker and a model behind it, and a browser that notes whatever a page complains of. */
export async function startConsoleHarness() {
  const folder = await mkdtemp(join(tmpdir(), 'assay-console-'));
  const corpus = join(folder, 'corpus');
  await makeHostileCorpus(corpus);
  const model = await dearModel();
  const [api, browser] = await Promise.all([startApiHarness(model.settings), openBrowser()]);
  const complaints: string[] = [];

  async function open(path: string, options: BrowserContextOptions & { key?: string | null } = {}): Promise<Page> {
    const { key = api.keys.acme, ...rest } = options;
    const context = await browser.newContext({ viewport: { width: 1100, height: 800 }, ...rest });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    page.on('console', message => {
      const isAnswer = message.location().url.startsWith(`${api.url()}/v1/`);
      if (!isAnswer && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', error => complaints.push(error.message));
    page.on('request', request => {
      if (!request.url().startsWith(api.url()) && !/^(data|blob):/.test(request.url())) complaints.push(request.url());
    });
    await page.goto(`${api.url()}/console${path}${key === null ? '' : `#key=${key}`}`);
    return page;
  }

  async function call<T = RunView>(path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${api.url()}/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${api.keys.acme}`, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json() as Promise<T>;
  }

  return {
    corpus,
    complaints,
    url: api.url,
    open,
    call,
    /** Starts a run by the API, without models unless it has a budget, and waits until it asks for its plan. */
    async startWaiting(title: string, budgetUsd = 0, decisions: object = {}): Promise<RunView> {
      const idea = 'A planning tool with which heating installers in Germany plan a heat pump in one visit.';
      const brief = { title, idea, geographies: ['Germany'], decisions };
      const { runId } = await call('/runs', { brief, corpus, budgetUsd });
      return untilAsked(call, runId);
    },
    untilAsked: (runId: string) => untilAsked(call, runId),
    /** Approves by the API whatever is asked before it. */
    async approveUntil(runId: string, kind: DecisionKind | 'completed'): Promise<RunView> {
      for (;;) {
        const run = await untilAsked(call, runId);
        if (run.decision?.kind === kind || run.state === 'completed') return run;
        await approve(call, run);
      }
    },
    /** A link as a notification has it: Ada may decide by it on what the run waits for now. */
    async linkTo({ runId, tenant, decision }: RunView, seconds = 3_600): Promise<string> {
      const signer = await openApprovals(api.config);
      const { kind = 'plan', digest = '', role = 'publisher', signedBy = [] } = decision ?? {};
      const exp = Math.floor(Date.now() / 1_000) + seconds;
      const about = { sub: 'Ada', tenant, run: runId, kind, digest, roles: [role], exp };
      const token = await signer.sign({ ...about, verdicts: ['approve', 'reject'], via: 'link' }, signedBy);
      return `/decide#${token}`;
    },
    async serious(page: Page): Promise<AxeFault[]> {
      await page.evaluate(axe.source);
      return page.evaluate(findSerious);
    },
    async stop() {
      await browser.close();
      await api.stop();
      await model.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type ConsoleHarness = Awaited<ReturnType<typeof startConsoleHarness>>;

type Call = (path: string, body?: unknown) => Promise<RunView>;

async function approve(call: Call, { runId, decision }: RunView): Promise<void> {
  const { kind, digest } = decision ?? {};
  await call(`/runs/${runId}/decisions`, { kind, digest, decision: 'approve' });
  for (let tries = 0; tries < 900; tries += 1) {
    if ((await call(`/runs/${runId}`)).decision?.digest !== digest) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** Or has its document. */
async function untilAsked(call: Call, runId: string): Promise<RunView> {
  for (let tries = 0; tries < 900; tries += 1) {
    const run = await call(`/runs/${runId}`);
    if (run.decision || run.state === 'completed') return run;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('the run asked for no decision in time');
}

interface Axe {
  run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
}

/** Runs in the page. */
async function findSerious(): Promise<AxeFault[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run({ resultTypes: ['violations'] });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({ id, impact, element: nodes[0]?.html ?? '' }));
}
