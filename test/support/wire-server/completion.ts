import type { WireAnswer, WireUsage } from './behaviour.js';
import type { Protocol } from './protocol.js';
import { schemaSample } from './schema-sample.js';
import { tokenCount } from './token-count.js';
import type { WireCall } from './wire-call.js';

/** Text, finish and usage of a scripted answer; what the script leaves open follows from the request. */
export function completionOf(
  { call, protocol }: { call: WireCall; protocol: Protocol },
  answer: WireAnswer,
): { text: string; finish: WireAnswer['finish']; usage: WireUsage } {
  const schema = protocol.schema(call);
  const text = answer.text ?? (schema === undefined ? 'A short answer.' : JSON.stringify(schemaSample(schema)));
  const usage = { ...protocol.promptUsage(call), output: tokenCount(text), ...answer.usage };
  return { text, finish: answer.finish, usage };
}
