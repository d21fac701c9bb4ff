import type { RouteExplanation } from '#shared/contracts/model-call';
import type { RouteCondition, RouteRule, RouteTable } from '#shared/contracts/model-routes';
import { isAtLeast, type LadderStep } from '#shared/policies/budget-ladder';

/** What a question is about, as far as rules can ask. */
export interface RoutedTask {
  readonly task: string;
  readonly section: string | null;
  readonly vertical: string | null;
  readonly tenant: string;
}

/** A provider's model that can be asked. */
export interface RoutedDeployment {
  /** `provider/model` */
  readonly id: string;
  /** Comparable with others': micro-dollars of a typical call. */
  readonly typicalCostMicroUsd: number;
}

export interface RouteInput {
  readonly table: RouteTable;
  readonly task: RoutedTask;
  /** In the order of the configuration. */
  readonly deployments: readonly RoutedDeployment[];
  /** 0 to 1, of the tightest budget. */
  readonly budgetLeft: number;
  readonly step: LadderStep;
  /** `provider/model` that a person chose for the run. */
  readonly first?: string | undefined;
}

/**
 * What a person chose for the run, and then the first rule that matches and names a deployment there is; when none does,
 * all deployments as configured.
 */
export function chooseRoute(input: RouteInput): RouteExplanation {
  return withChosen(routeByRules(input), input);
}

function routeByRules(input: RouteInput): RouteExplanation {
  const passed: string[] = [];
  for (const rule of input.table.rules) {
    if (!matches(rule.when, input)) continue;
    const candidates = expand(rule, input.deployments);
    if (candidates.length > 0) return withLadder(explain(rule, candidates, passed), input);
    passed.push(`rule ${rule.name} names no configured model`);
  }
  const all = input.deployments.map(({ id }) => id);
  const rule = { name: 'none', why: 'no rule matches: all models as configured', mode: 'first' } as const;
  return withLadder(explain(rule, all, passed), input);
}

function explain(
  { name, why, mode }: Pick<RouteRule, 'name' | 'why' | 'mode'>,
  candidates: string[],
  notes: readonly string[],
): RouteExplanation {
  return { rule: name, why, mode, candidates, notes: [...notes] };
}

function matches(when: RouteCondition, { task, budgetLeft }: RouteInput): boolean {
  return (
    isOneOf(when.task, task.task) &&
    isOneOf(when.section, task.section) &&
    isOneOf(when.vertical, task.vertical) &&
    isOneOf(when.tenant, task.tenant) &&
    (when.budgetLeftBelow === undefined || budgetLeft < when.budgetLeftBelow)
  );
}

function isOneOf(names: readonly string[] | undefined, name: string | null): boolean {
  return names === undefined || (name !== null && names.includes(name));
}

function expand({ use }: RouteRule, deployments: readonly RoutedDeployment[]): string[] {
  return [...new Set(use.flatMap(pattern => idsOf(pattern, deployments)))];
}

function idsOf(pattern: string, deployments: readonly RoutedDeployment[]): string[] {
  const ids = deployments.map(({ id }) => id);
  if (pattern === '*') return ids;
  if (pattern === 'cheapest') return byCost(deployments).slice(0, 1);
  if (pattern === 'dearest') return byCost(deployments).slice(-1);
  if (pattern.endsWith('/*')) return ids.filter(id => id.startsWith(pattern.slice(0, -1)));
  return ids.filter(id => id === pattern);
}

function byCost(deployments: readonly RoutedDeployment[]): string[] {
  return [...deployments].sort((a, b) => a.typicalCostMicroUsd - b.typicalCostMicroUsd).map(({ id }) => id);
}

/** A shrinking budget turns the order to the cheapest first and then takes the second step of a cascade away. */
function withLadder(route: RouteExplanation, { step, deployments }: RouteInput): RouteExplanation {
  if (!isAtLeast(step, 'cheaper-model')) return route;
  const order = byCost(deployments);
  const candidates = [...route.candidates].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const cheaper = { ...route, candidates, notes: [...route.notes, `budget at step ${step}: cheapest first`] };
  if (route.mode !== 'cascade' || !isAtLeast(step, 'no-second-opinion')) return cheaper;
  return { ...cheaper, candidates: candidates.slice(0, 1), notes: [...cheaper.notes, 'no second opinion'] };
}

/** A choice stands above rules and shrinking budgets; who they name is asked when the chosen model does not answer. */
function withChosen(route: RouteExplanation, { first, deployments }: RouteInput): RouteExplanation {
  if (first === undefined) return route;
  if (!deployments.some(({ id }) => id === first)) {
    return { ...route, notes: [...route.notes, `${first} was chosen for this run and is not configured any more`] };
  }
  const others = route.candidates.filter(id => id !== first);
  const notes = others.length > 0 ? [...route.notes, `if it does not answer, as by rule ${route.rule}`] : route.notes;
  return {
    rule: 'chosen',
    why: `${first} was chosen for this run`,
    mode: 'first',
    candidates: [first, ...others],
    notes: [...notes],
  };
}
