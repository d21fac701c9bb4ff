import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { ToolCheck, ToolStatus } from '#shared/contracts/tool-catalogue';

/** Every tool and each of its parts; below it, what was left alone after failures. */
export function toolTable(tools: readonly ToolStatus[], width: number): string {
  const columns: readonly Column[] = [
    { heading: 'Tool' },
    { heading: 'State', isFlexible: true },
    { heading: '$ a call', align: 'right' },
    { heading: 'Connects to', isFlexible: true },
  ];
  const rows = tools.flatMap(tool => [
    [tool.name, stateOf(tool), String(tool.costUsd), hostsOf(tool)],
    ...tool.parts.map(part => [`  ${part.name}`, part.missing ?? 'ready', String(part.costUsd), part.title]),
  ]);
  return [`${textTable(columns, rows, width)}\n`, ...tools.flatMap(breakersOf)].join('');
}

function stateOf({ isEnabled, missing, parts }: ToolStatus): string {
  if (!isEnabled) return missing === null ? 'not enabled' : `not enabled; ${missing}`;
  if (missing !== null) return missing;
  return parts.length > 0 ? `${parts.filter(part => part.missing === null).length} of ${parts.length} ready` : 'ready';
}

const places = { none: 'nothing', public: 'any public address', configured: 'what is configured' } as const;

function hostsOf({ hosts }: ToolStatus): string {
  return typeof hosts === 'string' ? places[hosts] : hosts.join(', ');
}

function breakersOf({ breakers }: ToolStatus): string[] {
  return breakers.map(({ of, state, failures, openUntil, lastError }) => {
    const failed = `${failures} failed (${lastError ?? 'unknown'})`;
    return state === 'open'
      ? `${of}: left alone until ${openUntil?.slice(11, 19)}Z, ${failed}\n`
      : `${of}: ${failed}\n`;
  });
}

export function toolCheckTable(checks: readonly ToolCheck[], width: number): string {
  const columns: readonly Column[] = [
    { heading: 'Tool' },
    { heading: 'Milliseconds', align: 'right' },
    { heading: 'Result', isFlexible: true },
  ];
  const rows = checks.map(({ name, milliseconds, fault }) => [name, String(milliseconds), fault ?? 'answers']);
  return `${textTable(columns, rows, width)}\n`;
}
