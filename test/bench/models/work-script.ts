import { filler } from '#test/bench/models/filler';
import type { CallFacts, WorkAnswer } from '#test/bench/models/work-prompt';
import type { Behaviour } from '#test/support/wire-server/behaviour';
import { bodyRecord, type WireCall } from '#test/support/wire-server/wire-call';

/** Answers a call of the workload: by its id alone, but that a small model does not always get it right. */
export function workScript({ smallModel, delayMs }: { smallModel: string; delayMs: number }) {
  return (call: WireCall): Behaviour => {
    const body = bodyRecord(call);
    const facts = factsIn(JSON.stringify(body.messages));
    const isSound = facts.doesSmallModelPass || body.model !== smallModel;
    const answer: WorkAnswer = { isSound, text: filler(`answer to ${facts.id}`, facts.tokens - 8) };
    return { kind: 'answer', text: JSON.stringify(answer), delayMs };
  };
}

function factsIn(messages: string): CallFacts {
  const found = /CALL (?<facts>\{.*?\})/u.exec(messages)?.groups?.['facts'];
  if (!found) throw new TypeError('this is no call of the workload');
  return JSON.parse(found.replaceAll('\\"', '"'));
}
