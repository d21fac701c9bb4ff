import type { temporal } from '@temporalio/proto';
import type { HistoryDifference } from '#shared/contracts/replay';

type Event = temporal.api.history.v1.IHistoryEvent;

const says = {
  renamed: /of (?:scheduled event|recorded marker) '([^']*)' does not match .* command '([^']*)'/u,
  extra: /([A-Z][A-Za-z ]*?) ?[mM]achine does not handle (?:this event: )?HistoryEvent\(id: (\d+), (\w+)\)/u,
  missing: /No command scheduled for event HistoryEvent\(id: (\d+), (\w+)\)/u,
  anyEvent: /HistoryEvent\(id: (\d+), (\w+)\)/u,
  noWorkflow: /Failed to initialize workflow of type '([^']*)'/u,
};

/** What the replayer says, as a place in the history, what stands there, and what the code does instead. */
export function nameDifference(message: string, events: readonly Event[]): HistoryDifference {
  return (
    renamed(message, events) ??
    missing(message, events) ??
    extra(message, events) ??
    noWorkflow(message, events) ?? { ...placed(message, events), inCode: plain(message) }
  );
}

function renamed(message: string, events: readonly Event[]): HistoryDifference | null {
  const [, had, has] = says.renamed.exec(message) ?? [];
  if (had === undefined || has === undefined) return null;
  const event = events.find(candidate => candidate.activityTaskScheduledEventAttributes?.activityType?.name === had);
  return { eventId: idOf(event), inHistory: `the activity ${had}`, inCode: `calls ${has} at this place` };
}

function missing(message: string, events: readonly Event[]): HistoryDifference | null {
  if (!says.missing.test(message)) return null;
  return { ...placed(message, events), inCode: 'does not do this; it goes on to something else or ends' };
}

function extra(message: string, events: readonly Event[]): HistoryDifference | null {
  const machine = says.extra.exec(message)?.[1];
  if (machine === undefined) return null;
  return { ...placed(message, events), inCode: `does something else first: ${commandOf(machine)}` };
}

function noWorkflow(message: string, events: readonly Event[]): HistoryDifference | null {
  const name = says.noWorkflow.exec(message)?.[1];
  if (name === undefined) return null;
  const inHistory = `a run of the workflow ${name}`;
  return { eventId: idOf(events[0]), inHistory, inCode: 'has no workflow of this name' };
}

function placed(message: string, events: readonly Event[]) {
  const [, id, type] = says.anyEvent.exec(message) ?? [];
  if (id === undefined) return { eventId: null, inHistory: 'a run that went on from here' };
  const event = events.find(candidate => String(candidate.eventId) === id);
  return { eventId: Number(id), inHistory: event ? told(event, type ?? '') : String(type) };
}

function told(event: Event, type: string): string {
  const activity = event.activityTaskScheduledEventAttributes?.activityType?.name;
  if (activity) return `the activity ${activity}`;
  const timer = event.timerStartedEventAttributes?.timerId;
  return timer ? `a timer (${timer})` : spaced(type);
}

/** ActivityTaskScheduled -> activity task scheduled */
function spaced(type: string): string {
  return type.replace(/(?!^)([A-Z])/gu, ' $1').toLowerCase();
}

function commandOf(machine: string): string {
  const words = machine.includes(' ') ? machine.toLowerCase() : spaced(machine);
  return /^(fail|complete|cancel) workflow$/u.test(words) ? `it ends the run (${words})` : `it asks for ${words}`;
}

function idOf(event: Event | undefined): number | null {
  return event?.eventId ? Number(event.eventId) : null;
}

/** The kernel of the SDK's message: without the wrapping, one line. */
function plain(message: string): string {
  const kernel = /message: "((?:[^"\\]|\\.)*)"/u.exec(message)?.[1] ?? message;
  return kernel.replace(/^\[TMPRL\d+\] (?:Nondeterminism error: )?/u, '').slice(0, 400);
}
