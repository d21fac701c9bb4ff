import type { Role } from '#shared/contracts/decision-rule';
import type { RunEvent } from '#shared/contracts/run';
import { type SectionId, sectionTitles } from '#shared/contracts/section';
import type { RunState } from '#shared/policies/run-state';
import { counted } from '../words/counted';
import { kindWordsOf } from '../words/kind-words';
import { percent } from '../words/percent';
import { anyOf } from '../words/role-words';
import { stateWords } from '../words/state-words';
import { when } from '../words/when';
import { modelTellers } from './model-story';
import { replayTellers } from './replay-story';
import { countIn, type StoryData, type Teller, textIn } from './story-data';

const subjectIn = (data: StoryData) => kindWordsOf(textIn(data, 'kind') || 'the run');
const decided: Record<string, string> = { approve: 'approved', reject: 'rejected', edit: 'sent back with edits' };

const tellers: Readonly<Record<string, Teller>> = {
  'state-changed': data => `Now: ${stateWords[textIn(data, 'state') as RunState] ?? textIn(data, 'state')}.`,
  'corpus-opened': data =>
    `The corpus was read: ${counted(countIn(data, 'documents'), 'document')}, ${counted(countIn(data, 'passages'), 'passage')}, ${counted(countIn(data, 'faults'), 'file')} left out.`,
  'plan-ready': data =>
    `Plan ${countIn(data, 'revision')} is ready: ${counted(countIn(data, 'questions'), 'question')}.`,
  'plan-edit-refused': data => `The edited plan was not taken: ${textIn(data, 'detail')}`,
  'decision-requested': data => `A decision on ${subjectIn(data)} is asked ${ofRole(data)}, until ${dateIn(data)}.`,
  'decision-reminded': data => `A reminder: the decision on ${subjectIn(data)} is due ${dateIn(data)}.`,
  'decision-made': data =>
    `A person has ${decided[textIn(data, 'decision')] ?? textIn(data, 'decision')} ${subjectIn(data)}.`,
  'decision-expired': data => `Nobody decided on ${subjectIn(data)} in time.`,
  'decision-escalated': data =>
    `Nobody decided on ${subjectIn(data)} in time: ${anyOf([textIn(data, 'to') as Role])} may decide as well, until ${dateIn(data)}.`,
  'claims-reviewed': data =>
    `Decided about ${subjectIn(data)}: ${countIn(data, 'accepted')} accepted, ${countIn(data, 'edited')} edited, ${countIn(data, 'supplied')} given a source, ${countIn(data, 'rejected')} rejected, ${countIn(data, 'open')} to decide again.`,
  'review-refused': data => `What was decided about ${subjectIn(data)} was not taken: ${textIn(data, 'detail')}`,
  'question-answered': data =>
    `Question ${textIn(data, 'questionId')}: ${counted(countIn(data, 'found'), 'passage')} in ${counted(countIn(data, 'sources'), 'source')}.`,
  'tools-unanswered': data => unansweredWords(data),
  'section-drafted': data => `${titleIn(data)}: ${counted(countIn(data, 'claims'), 'claim')} drafted.`,
  'claims-verified': data =>
    `Verified: ${countIn(data, 'published')} published, ${countIn(data, 'hedged')} hedged, ${countIn(data, 'dropped')} dropped; confidence ${percent(countIn(data, 'confidence'))}.`,
  'claims-judged': data =>
    `Read beside their quotes by a model: ${countIn(data, 'published')} published, ${countIn(data, 'hedged')} hedged.`,
  'sections-assembled': () => 'The sections were put together.',
  'document-composed': data => `The document has ${counted(countIn(data, 'sources'), 'source')}.`,
  'document-ready': () => 'The document is ready for review.',
  ...modelTellers,
  ...replayTellers,
};

/** One line of a run's story as a sentence; of kinds not known here, at least their name. */
export function storyWords({ type, data }: Pick<RunEvent, 'type' | 'data'>): string {
  return (
    tellers[type]?.(data) ?? `${type.replaceAll('-', ' ')}${textIn(data, 'detail') && `: ${textIn(data, 'detail')}`}`
  );
}

function unansweredWords(data: StoryData): string {
  const tools = Array.isArray(data['tools']) ? (data['tools'] as { tool: string; questions: number }[]) : [];
  return tools
    .map(({ tool, questions }) => `${tool} did not answer; ${counted(questions, 'question')} went on without it.`)
    .join(' ');
}

function titleIn(data: StoryData): string {
  return sectionTitles[textIn(data, 'sectionId') as SectionId] ?? textIn(data, 'sectionId');
}

function ofRole(data: StoryData): string {
  const role = textIn(data, 'role');
  return role === '' ? 'for' : `of ${anyOf([role as Role])}`;
}

function dateIn(data: StoryData): string {
  const deadline = textIn(data, 'deadline');
  return deadline === '' ? 'soon' : when(deadline);
}
