import type { RunState } from '#shared/policies/run-state';
import { stateWords } from '../words/state-words';
import { type StoryData, type Teller, textIn } from './story-data';

/** How a run came to go back, or to branch off. */
export const replayTellers: Readonly<Record<string, Teller>> = {
  'run-resumed': data =>
    `The run was taken back ${backTo(data)} by ${textIn(data, 'by') || 'somebody'}. ${before(data)}${reasonIn(data)}`,
  'run-forked': data =>
    `Branched off from ${textIn(data, 'parent')}; from “${stageIn(data, 'from')}” on it goes its own way.`,
};

function backTo(data: StoryData): string {
  return textIn(data, 'from') === '' ? 'to its last good point' : `to “${stageIn(data, 'from')}”`;
}

function before(data: StoryData): string {
  const because = textIn(data, 'wasBecause');
  return `Before that it was: ${stageIn(data, 'was')}${because ? ` (${because.replace(/\.$/, '')})` : ''}.`;
}

function reasonIn(data: StoryData): string {
  const reason = textIn(data, 'reason');
  return reason && ` Reason: ${reason}`;
}

function stageIn(data: StoryData, name: string): string {
  const state = textIn(data, name);
  return stateWords[state as RunState] ?? state;
}
