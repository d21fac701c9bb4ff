import { findProvider } from '#activities/llm/providers/find-provider';
import type { Routes } from '#activities/llm/routing/read-route-file';
import type { RouteRule } from '#shared/contracts/model-routes';
import { sectionIds } from '#shared/contracts/section';
import type { Fault } from '#shared/errors/assay-error';
import { verticals } from '#shared/verticals/registry';

interface Known {
  /** Configured models as `provider/model`; none, and rules about models cannot be judged. */
  readonly models: readonly string[];
  /** Names of prompts. */
  readonly tasks: readonly string[];
}

/** Names in a route file that stand for nothing: a rule with a misspelt name would never hold, and nobody would notice. */
export function faultsOfRoutes({ table, limits }: Routes, known: Known): Fault[] {
  const rules = table.rules.flatMap((rule, at) => faultsOfRule(rule, `ASSAY_MODEL_ROUTES.rules.${at}`, known));
  const limited = Object.keys(limits).flatMap(provider => faultsOfLimit(provider, known));
  return [...rules, ...limited];
}

function faultsOfRule({ when, use }: RouteRule, path: string, { models, tasks }: Known): Fault[] {
  return [
    ...unknown(when.task, tasks, { path: `${path}.when.task`, what: 'task' }),
    ...unknown(when.section, sectionIds, { path: `${path}.when.section`, what: 'section' }),
    ...unknown(
      when.vertical,
      verticals.map(({ name }) => name),
      { path: `${path}.when.vertical`, what: 'vertical' },
    ),
    ...use.flatMap((pattern, at) => faultsOfUse(pattern, `${path}.use.${at}`, models)),
  ];
}

function unknown(
  given: readonly string[] | undefined,
  known: readonly string[],
  { path, what }: { path: string; what: string },
): Fault[] {
  const strange = (given ?? []).filter(name => !known.includes(name));
  return strange.map(name => ({ path, message: `there is no ${what} ${name}; there are ${known.join(', ')}` }));
}

const groups = ['*', 'cheapest', 'dearest'];

function faultsOfUse(pattern: string, path: string, models: readonly string[]): Fault[] {
  if (models.length === 0 || groups.includes(pattern) || models.includes(pattern)) return [];
  if (pattern.endsWith('/*') && models.some(model => model.startsWith(pattern.slice(0, -1)))) return [];
  return [{ path, message: `${pattern} is not in ASSAY_MODELS, which names ${models.join(', ')}` }];
}

function faultsOfLimit(provider: string, { models }: Known): Fault[] {
  const path = `ASSAY_MODEL_ROUTES.limits.${provider}`;
  if (!findProvider(provider)) return [{ path, message: `there is no provider ${provider}` }];
  const isUsed = models.length === 0 || models.some(model => model.startsWith(`${provider}/`));
  return isUsed ? [] : [{ path, message: `ASSAY_MODELS names no model of ${provider}: name one, or drop the limit` }];
}
