import { dollars } from '#api/cli/terminal/dollars';
import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { CallTokens, CostLine, ModelCall } from '#shared/contracts/model-call';
import type { ModelCheck, ModelDeployment } from '#shared/contracts/model-deployment';

const right = 'right' as const;

export function modelTable(models: readonly ModelDeployment[], width: number): string {
  const columns: readonly Column[] = [
    { heading: 'Model' },
    { heading: 'Context', align: right },
    { heading: '$/M in', align: right },
    { heading: '$/M out', align: right },
    { heading: 'A minute' },
    { heading: 'State' },
  ];
  const rows = models.map(model => [
    model.id,
    String(model.contextTokens),
    String(model.usdPerMillion.input),
    String(model.usdPerMillion.output),
    rateOf(model),
    stateOf(model),
  ]);
  return `${textTable(columns, rows, width)}\n`;
}

function rateOf({ requestsPerMinute, tokensPerMinute }: ModelDeployment): string {
  const limits = [requestsPerMinute && `${requestsPerMinute} requests`, tokensPerMinute && `${tokensPerMinute} tokens`];
  return limits.filter(Boolean).join(', ') || 'no limit';
}

function stateOf({ breaker }: ModelDeployment): string {
  if (breaker.failures === 0) return 'ready';
  const failed = `${breaker.failures} failed (${breaker.lastError ?? 'unknown'})`;
  return breaker.state === 'open' ? `left alone until ${breaker.openUntil?.slice(11, 19)}Z, ${failed}` : failed;
}

export function checkTable(checks: readonly ModelCheck[], width: number): string {
  const columns: readonly Column[] = [
    { heading: 'Model' },
    { heading: 'Milliseconds', align: right },
    { heading: 'Cost', align: right },
    { heading: 'Result', isFlexible: true },
  ];
  const rows = checks.map(({ id, milliseconds, costMicroUsd, fault }) => [
    id,
    String(milliseconds),
    dollars(costMicroUsd),
    fault ?? 'answers',
  ]);
  return `${textTable(columns, rows, width)}\n`;
}

export function callTable(calls: readonly ModelCall[], width: number): string {
  const columns: readonly Column[] = [
    { heading: 'Prompt' },
    { heading: 'Section', isFlexible: true },
    { heading: 'Answered by' },
    { heading: 'In', align: right },
    { heading: 'Cached', align: right },
    { heading: 'Out', align: right },
    { heading: 'Cost', align: right },
    { heading: 'Attempts', isFlexible: true },
  ];
  const rows = calls.map(call => [
    `${call.prompt} v${call.promptVersion}${call.words ? `+${call.words.slice(0, 8)}` : ''}`,
    call.section ?? '',
    answeredBy(call),
    ...tokensOf(call.tokens),
    call.isReused ? 'reused' : dollars(call.costMicroUsd),
    call.attempts.map(({ purpose, outcome }) => (outcome === 'answered' ? purpose : outcome)).join(', '),
  ]);
  return `${textTable(columns, rows, width)}\n`;
}

function answeredBy({ provider, model, engine, status, error }: ModelCall): string {
  if (error === 'cancelled') return error;
  if (status === 'failed') return `failed: ${error ?? 'unknown'}`;
  if (status === 'running') return 'under way';
  return model ? [provider, model].filter(Boolean).join('/') : engine;
}

export function costTable(by: string, lines: readonly CostLine[], width: number): string {
  const columns: readonly Column[] = [
    { heading: `${by.slice(0, 1).toUpperCase()}${by.slice(1)}` },
    { heading: 'Attempts', align: right },
    { heading: 'In', align: right },
    { heading: 'Cached', align: right },
    { heading: 'Out', align: right },
    { heading: 'Cost', align: right },
  ];
  const rows = lines.map(line => [
    line.group,
    String(line.attempts),
    ...tokensOf(line.tokens),
    dollars(line.costMicroUsd),
  ]);
  return `${textTable(columns, rows, width)}\n`;
}

function tokensOf({ input, cachedInput, output }: CallTokens): string[] {
  return [input, cachedInput, output].map(String);
}
