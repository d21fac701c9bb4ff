import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import { DefaultLogger, Worker } from '@temporalio/worker';
import { isSealedHistory } from '#infra/temporal/seal-history';
import type { ReplayCheck } from '#shared/contracts/replay';
import { AssayError } from '#shared/errors/assay-error';
import type { ErrorCode } from '#shared/errors/catalogue';
import { nameDifference } from '#workers/replay/name-difference';

type History = temporal.api.history.v1.IHistory;

/** A history as text, under the name it is told by. */
export interface RecordedHistory {
  readonly name: string;
  readonly text: string;
}

/** Walks one recorded history with workflow code (a bundle). Never throws: what cannot be said is in the verdict. */
export async function checkHistory(code: string, { name, text }: RecordedHistory): Promise<ReplayCheck> {
  const parsed = parse(text);
  if (parsed === null) return without(name, 'unreadable', 'history.unreadable');
  if (isSealedHistory(parsed)) return without(name, 'sealed', 'history.sealed');
  const history = read(parsed);
  const events = history?.events ?? [];
  const started = events[0]?.workflowExecutionStartedEventAttributes;
  if (!history || !started) return without(name, 'unreadable', 'history.unreadable');
  const message = await replay(code, history, started.workflowId || name);
  const counted = { history: name, events: events.length };
  if (message === null) return { ...counted, verdict: 'same', difference: null, detail: null };
  return { ...counted, verdict: 'differs', difference: nameDifference(message, events), detail: advice };
}

const advice =
  'A run that is under way at this place cannot go on with this code. Put the change behind patched("…"), or let such runs end on the former version.';

async function replay(code: string, history: History, workflowId: string): Promise<string | null> {
  const options = { workflowBundle: { code }, logger: new DefaultLogger('ERROR', () => undefined) };
  try {
    for await (const { error } of Worker.runReplayHistories(options, [{ workflowId, history }])) {
      if (error) return error.message;
    }
    return null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function read(parsed: object): History | null {
  try {
    return historyFromJSON(parsed as Parameters<typeof historyFromJSON>[0]);
  } catch {
    return null;
  }
}

function without(history: string, verdict: ReplayCheck['verdict'], code: ErrorCode): ReplayCheck {
  const { message, remedy } = new AssayError(code);
  return { history, verdict, events: 0, difference: null, detail: `${message}. ${remedy}` };
}
