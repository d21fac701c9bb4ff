import { Context } from '@temporalio/activity';
import type { Kysely } from 'kysely';
import { captureCatalogue } from '#activities/research/asking/capture-catalogue';
import { ownDesk } from '#activities/research/asking/own-desk';
import type { SharedTools, ToolDesk } from '#activities/research/asking/tool-desk';
import type { ResearchTool, ToolGround } from '#activities/research/tools/define-research-tool';
import { findChromium } from '#infra/browser/find-chromium';
import type { ResearchSettings } from '#infra/config/config';
import { processEnvironment } from '#infra/config/env';
import { readResearchConfig } from '#infra/config/read-research-config';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import { createBreakerStore } from '#infra/storage/breaker-store';
import { createCallLeases } from '#infra/storage/call-leases';
import { noteTools } from '#infra/storage/known-tools';
import type { BudgetWarning, MoneyBook } from '#infra/storage/money-book';
import type { Database } from '#infra/storage/schema';
import { createToolJournal } from '#infra/storage/tool-journal';
import { createToolPayments } from '#infra/storage/tool-payments';
import type { CataloguedTool, KnownTool } from '#shared/contracts/tool-catalogue';
import { configInvalid } from '#shared/errors/config-invalid';
import { faultsOfTools } from '#workers/faults-of-tools';

interface Given {
  readonly db: Kysely<Database>;
  readonly money: MoneyBook;
  readonly onWarning?: (warning: BudgetWarning) => void;
}

/** The research tools as configured, over the database that workers share. Errors: `config.invalid`. */
export async function openResearch(settings: ResearchSettings, { db, money, onWarning }: Given): Promise<ToolDesk> {
  const faults = faultsOfTools(settings);
  if (faults.length > 0) throw configInvalid(faults);
  const desk = ownDesk({
    ground: groundOf(settings),
    enabled: settings.tools,
    personalData: tenant => settings.personalData[tenant] ?? settings.personalData[''] ?? 'mask',
    signal: activitySignal,
    shared: sharedTools({ db, money, ...(onWarning && { onWarning }) }),
  });
  await noteKnown(db, desk);
  return desk;
}

/** What workers share about tools. */
export function sharedTools({ db, ...paying }: Given): SharedTools {
  return {
    breakers: createBreakerStore(db),
    journal: createToolJournal(db),
    leases: createCallLeases(db),
    payments: createToolPayments(db, paying),
  };
}

/** The tools at once, the parts of slow ones when they have told them: a worker waits for nobody to begin. */
async function noteKnown(db: Kysely<Database>, desk: ToolDesk): Promise<void> {
  const whole = desk.tools.map(({ parts, ...tool }) => tool);
  await noteTools(db, await knownTools({ ...desk, tools: whole }));
  if (!desk.tools.some(({ name, parts }) => parts && desk.enabled.includes(name))) return;
  knownTools(desk)
    .then(tools => noteTools(db, tools))
    .catch(() => undefined);
}

/** What tools work with in this process. Errors: `config.invalid`. */
export function groundOf({ configPath, keys, contact, browserPath, privateHosts }: ResearchSettings): ToolGround {
  const environment = processEnvironment();
  return {
    fetch: createSafeFetch({ privateHosts }),
    config: readResearchConfig(configPath),
    secret: name => keys[name]?.reveal(),
    namedSecret: name => environment[name]?.trim() || undefined,
    contact,
    browserPath: findChromium(browserPath),
    privateHosts,
    now: () => new Date(),
  };
}

/** Every tool there is, with the parts of those that are enabled: nobody else is called for a list. */
export async function knownTools(desk: Pick<ToolDesk, 'enabled' | 'tools' | 'ground'>): Promise<KnownTool[]> {
  const { tools: entries } = await captureCatalogue(desk);
  return desk.tools.map(tool =>
    knownTool(
      tool,
      desk,
      entries.filter(entry => entry.tool === tool.name),
    ),
  );
}

function knownTool(
  tool: ResearchTool,
  { enabled, ground }: Pick<ToolDesk, 'enabled' | 'ground'>,
  entries: readonly CataloguedTool[],
): KnownTool {
  const { name, title, costUsd, hosts, asks, freshForHours } = tool;
  const whole = entries.find(({ part }) => part === null);
  return {
    name,
    title,
    costUsd,
    asks,
    freshForHours,
    hosts: typeof hosts === 'string' ? hosts : [...hosts],
    isEnabled: enabled.includes(name),
    missing: whole ? whole.missing : tool.missing(ground),
    parts: entries
      .filter(({ part }) => part !== null)
      .map(entry => ({ name: entry.name, title: entry.title, costUsd: entry.costUsd, missing: entry.missing })),
  };
}

/** Outside of an activity nobody cancels. */
function activitySignal(): AbortSignal {
  try {
    return Context.current().cancellationSignal;
  } catch {
    return new AbortController().signal;
  }
}
