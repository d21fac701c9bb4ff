import type { Engine } from '#activities/kit/prompt';
import { extractiveEngine } from '#activities/llm/extractive-engine';
import type { RunEnding } from '#infra/storage/run-ending';
import { sectionIds, sectionTitles } from '#shared/contracts/section';

/** How many of a run's prompts were answered by whom. */
export interface EngineShare {
  /** Null for the extractive engine. */
  readonly model: string | null;
  readonly answers: number;
}

const gate = 'Every statement was checked by machine against the source it quotes.';

export const modelEngine: Engine = { name: 'models', version: '1', statement: `Written by language models. ${gate}` };

/** The engine as a document names it: by what has answered, not by what was configured. */
export function describeEngine(shares: readonly EngineShare[], ending?: RunEnding): Engine {
  const isPartial = ending?.standIns.some(isForMoney) ?? false;
  const statement = [writers(shares), ...standInsOf(ending), gate].join(' ');
  const engine = shares.some(byModel) ? modelEngine : extractiveEngine;
  return { name: engine.name, version: engine.version, statement, ...(isPartial && { isPartial }) };
}

function writers(shares: readonly EngineShare[]): string {
  const models = shares.filter(byModel);
  if (models.length === 0) return `${extractiveEngine.statement} No language model answered for this run.`;
  const [byModels, all] = [sum(models), sum(shares)];
  const names = models.map(share => share.model).join(', ');
  if (byModels === all) return `Written by language models (${names}).`;
  return `Partly written by language models (${names}): they gave ${byModels} of ${all} answers. The others come from the extractive engine, which adds no statement of its own.`;
}

function standInsOf(ending: RunEnding | undefined): string[] {
  if (!ending) return [];
  const forMoney = ending.standIns.filter(isForMoney);
  const others = ending.standIns.filter(standIn => !isForMoney(standIn));
  return [
    ...(forMoney.length > 0
      ? [`${moneyEnd(ending)} Written without a model for that reason: ${namesOf(forMoney)}.`]
      : []),
    ...(others.length > 0 ? [`No model gave a usable answer for: ${namesOf(others)}.`] : []),
  ];
}

function moneyEnd({ declined }: RunEnding): string {
  if (!declined) return 'This document is partial: the budget for language models was used up.';
  const { of, limitUsd, spentUsd } = declined;
  const budget = of === 'run' ? "the run's budget" : 'the budget of the month';
  return `This document is partial: ${budget} for language models, USD ${limitUsd}, was used up (USD ${spentUsd} paid or promised) and was not raised.`;
}

function namesOf(standIns: RunEnding['standIns']): string {
  const names = standIns.map(({ prompt, section }) => titleOf(section) ?? `the task "${prompt.replaceAll('-', ' ')}"`);
  return [...new Set(names)].sort().join(', ');
}

function titleOf(section: string | null): string | null {
  const id = sectionIds.find(known => known === section);
  return id ? sectionTitles[id] : null;
}

function isForMoney({ because }: RunEnding['standIns'][number]): boolean {
  return because === 'budget.exhausted';
}

function byModel({ model, answers }: EngineShare): boolean {
  return model !== null && answers > 0;
}

function sum(shares: readonly EngineShare[]): number {
  return shares.reduce((total, share) => total + share.answers, 0);
}
