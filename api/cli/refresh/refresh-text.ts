import { diffText } from '#api/cli/replay/diff-text';
import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { ChangeCounts, RefreshReport, RefreshSchedule, RefreshView } from '#shared/contracts/refresh';

const scheduleColumns: readonly Column[] = [
  { heading: 'Run' },
  { heading: 'Every' },
  { heading: 'Next' },
  { heading: 'Last' },
  { heading: 'Title', isFlexible: true },
];
const runColumns: readonly Column[] = [
  { heading: 'Refresh' },
  { heading: 'State' },
  { heading: 'Begun' },
  { heading: 'Cost', align: 'right' },
  { heading: 'Changes', isFlexible: true },
];

export function scheduleTable(schedules: readonly RefreshSchedule[], width: number): string {
  const rows = schedules.map(schedule => [
    schedule.runId,
    schedule.every,
    next(schedule),
    moment(schedule.lastAt),
    schedule.title,
  ]);
  return `${textTable(scheduleColumns, rows, width)}\n`;
}

export function scheduleText(schedule: RefreshSchedule): string {
  const when = schedule.isPaused ? 'it is paused' : `next on ${moment(schedule.nextAt)} UTC`;
  return `${schedule.runId} is refreshed every ${schedule.every}: ${when}\n`;
}

/** The schedule, and below it what it has begun. */
export function refreshText({ runId, schedule, runs }: RefreshView, width: number): string {
  const head = schedule ? scheduleText(schedule) : `${runId} is not refreshed by a schedule.\n`;
  if (runs.length === 0) return head;
  const rows = runs.map(run => [
    run.runId,
    run.waitingFor ? `waits for ${run.waitingFor}` : run.state,
    moment(run.createdAt),
    `$${run.costUsd.toFixed(4)}`,
    run.changes ? changesText(run.changes) : '–',
  ]);
  return `${head}\n${textTable(runColumns, rows, width)}\n`;
}

/** What differs, and the approvals whose ground is no longer the same. */
export function reportText({ diff, decisions }: RefreshReport, width: number): string {
  const again = decisions.filter(({ isGroundSame }) => !isGroundSame).map(({ kind }) => kind);
  const told = again.length > 0 ? `Decided on another ground than before: ${again.join(', ')}\n` : '';
  return `${diffText(diff, width)}${told}`;
}

export function changesText(changes: ChangeCounts): string {
  const parts: [number, string][] = [
    [changes.claimsDied, 'claims died'],
    [changes.claimsAppeared, 'appeared'],
    [changes.claimsJudgedAnew, 'judged anew'],
    [changes.numbersMoved, 'numbers moved'],
    [changes.sourcesChanged, 'sources changed'],
  ];
  const some = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return some.length > 0 ? some.join(', ') : 'nothing changed';
}

function next({ isPaused, nextAt }: RefreshSchedule): string {
  return isPaused ? 'paused' : moment(nextAt);
}

function moment(at: string | null): string {
  return at === null ? '–' : at.slice(0, 16).replace('T', ' ');
}
