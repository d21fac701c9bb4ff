import { derivedSections, sectionIds } from '#shared/contracts/section';
import type { Behaviour } from '#test/support/wire-server/behaviour';
import { bodyRecord, type WireCall } from '#test/support/wire-server/wire-call';

/** A question for each researched section. */
const questions = sectionIds
  .filter(id => !derivedSections.includes(id))
  .map((sectionId, at) => ({
    id: `q-${String(at + 1).padStart(2, '0')}`,
    sectionId,
    text: `What do the sources say about ${sectionId.replaceAll('-', ' ')}?`,
    needs: ['number'],
    queries: [`${sectionId.replaceAll('-', ' ')}`, 'installers heat pumps'],
    tools: ['local-corpus'],
    critical: false,
  }));

/** Answers the prompts of a run over the wire, always alike: a plan with a question a section, else the least that fits. */
export function runAnswer(call: WireCall, delayMs = 0): Behaviour {
  const { response_format: format, output_config: config, tools } = bodyRecord(call);
  const isPlan = JSON.stringify([format, config, tools]).includes('"queries"');
  return { kind: 'answer', delayMs, ...(isPlan && { text: JSON.stringify({ questions }) }) };
}
