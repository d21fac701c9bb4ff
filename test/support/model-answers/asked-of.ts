import { bodyRecord, isRecord, type WireCall } from '#test/support/wire-server/wire-call';

export type AskedPrompt =
  | 'plan-research'
  | 'draft-section'
  | 'judge-entailment'
  | 'arrange-sections'
  | 'summarise'
  | 'derive-requirements'
  | 'find-gaps';

export interface Asked {
  readonly prompt: AskedPrompt;
  /** The material of the question, as it was sent. */
  readonly data: Record<string, unknown>;
  /** The model is asked to write its answer once more. */
  readonly isRepair: boolean;
}

const closings: readonly (readonly [AskedPrompt, string])[] = [
  ['plan-research', 'Write the research questions.'],
  ['draft-section', 'Write the claims of the section'],
  ['judge-entailment', 'Judge these claims.'],
  ['arrange-sections', 'Arrange these sections.'],
  ['summarise', 'Choose the claims of the executive summary.'],
  ['derive-requirements', 'Derive personas and requirements.'],
  ['find-gaps', 'Analyse the gaps.'],
];

/** What a request asks for, read as a model reads it: from its messages, whatever the protocol. */
export function askedOf(call: WireCall): Asked {
  const { messages } = bodyRecord(call);
  const said = (Array.isArray(messages) ? messages : []).filter(isRecord);
  const users = said.filter(({ role }) => role === 'user').map(({ content }) => textOf(content));
  const text = users[0] ?? '';
  const [, json = ''] = /<data>\n(.*)\n<\/data>/su.exec(text) ?? [];
  const [prompt] = closings.find(([, closing]) => text.includes(closing)) ?? [];
  if (!prompt) throw new TypeError(`no prompt of a run: ${text.slice(-80)}`);
  return { prompt, data: JSON.parse(json), isRepair: users.length > 1 };
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content;
  return Array.isArray(content) ? content.map(part => (isRecord(part) ? String(part['text'] ?? '') : '')).join('') : '';
}
