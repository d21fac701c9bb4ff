import { sha256Of } from '#infra/storage/sha256-of';
import { bodyRecord, type WireCall } from '#test/support/wire-server/wire-call';

export interface AskedOnTheWire {
  readonly asked: number;
  readonly distinct: number;
  /** Questions whose answer left the server whole more than once: before, nobody had noted it yet. */
  readonly answeredAgain: number;
}

/** What the provider saw, whatever the journal says. */
export function askedOnTheWire(calls: readonly WireCall[]): AskedOnTheWire {
  const whole = new Map<string, number>();
  for (const call of calls) {
    const question = sha256Of(JSON.stringify(bodyRecord(call)['messages']));
    whole.set(question, (whole.get(question) ?? 0) + (call.isAborted ? 0 : 1));
  }
  const answeredAgain = [...whole.values()].filter(times => times > 1).length;
  return { asked: calls.length, distinct: whole.size, answeredAgain };
}
