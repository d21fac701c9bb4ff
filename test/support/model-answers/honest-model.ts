import type { Arrangement } from '#activities/synthesis/answers/arrangement';
import type { DerivedRequirements } from '#activities/synthesis/answers/derived-requirements';
import type { GapAnalysis } from '#activities/synthesis/answers/gap-analysis';
import type { SummaryChoice } from '#activities/synthesis/answers/summary-choice';
import type { ProposedSection } from '#activities/synthesis/proposal';
import type { EntailmentAnswer } from '#activities/verification/entailment/entailment-judgement';
import type { ResearchQuestion } from '#shared/contracts/plan';
import { sectionIds } from '#shared/contracts/section';
import type { Asked, AskedPrompt } from '#test/support/model-answers/asked-of';
import { notes, proposalOf } from '#test/support/model-answers/heat-pump-notes';

export interface Answers {
  'plan-research': { questions: ResearchQuestion[] };
  'draft-section': ProposedSection;
  'judge-entailment': EntailmentAnswer;
  'arrange-sections': Arrangement;
  summarise: SummaryChoice;
  'derive-requirements': DerivedRequirements;
  'find-gaps': GapAnalysis;
}
export type Writer = { readonly [Name in AskedPrompt]: (data: never) => Answers[Name] };

interface PlanData {
  readonly brief: { title: string; audience: string[]; geographies: string[]; competitors: string[] };
  readonly tools: string[];
  readonly standingQuestions: readonly Omit<ResearchQuestion, 'id' | 'tools'>[];
}
interface DraftData {
  readonly section: string;
  readonly questions: readonly { readonly id: string }[];
  readonly sources: readonly { readonly passages: readonly { readonly passage: number; readonly text: string }[] }[];
}
interface ShownClaim {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
}
interface GroundData {
  readonly sections: readonly { readonly sectionId: never; readonly claims: readonly ShownClaim[] }[];
}

export const ownQuestion = 'What do heating installers need for the paperwork of one visit?';
export const ownStatement =
  'Permits take up to nine months and planning takes two site visits and six hours of paperwork.';
export const ownSignal = 'Installers finish planning and paperwork within one visit.';
export const ownMatter = 'It decides whether the planning tool is worth building.';

/** Answers each prompt of a run from the material it is given, as a good model does. */
export const honestModel: Writer = {
  'plan-research': plan,
  'draft-section': draft,
  'judge-entailment': ({ claims }: { claims: readonly { readonly id: string }[] }) => ({
    judgements: claims.map(({ id }) => ({ claimId: id, verdict: 'entailed', missing: null })),
  }),
  'arrange-sections': ({ sections }: GroundData) => ({
    sections: sections.map(({ sectionId, claims }) => ({
      sectionId,
      groups: [{ heading: null, claimIds: claims.map(({ id }) => id).reverse() }],
    })),
  }),
  summarise: ({ sections }: GroundData) => ({
    claimIds: sections.flatMap(({ claims }) => claims[0]?.id ?? []).slice(0, 6),
  }),
  'derive-requirements': requirements,
  'find-gaps': ({ gaps }: { gaps: readonly { readonly id: string }[] }) => ({
    gaps: gaps.map(({ id }) => ({ gapId: id, matters: ownMatter, lookFor: ['statistics of installers', 'permits'] })),
    more: [],
  }),
};

export function answerOf(writer: Writer, { prompt, data }: Asked): string {
  return JSON.stringify((writer[prompt] as (given: unknown) => unknown)(data));
}

function plan({ brief, tools, standingQuestions }: PlanData): Answers['plan-research'] {
  const fill = (text: string, competitor: string) =>
    text
      .replaceAll('{title}', brief.title)
      .replaceAll('{competitor}', competitor)
      .replaceAll('{geography}', brief.geographies.join(', '))
      .replaceAll('{audience}', brief.audience.join(', '));
  const competitor = brief.competitors[0] ?? '';
  const taken = standingQuestions.map(question => ({
    ...question,
    text: fill(question.text, competitor),
    queries: question.queries.map(query => fill(query, competitor)).slice(0, 8),
  }));
  const own = { sectionId: 'use-cases' as const, text: ownQuestion, needs: ['statement' as const] };
  const all = [...taken, { ...own, queries: ['installers paperwork visit'], critical: false }];
  const inOrder = all.toSorted((a, b) => sectionIds.indexOf(a.sectionId) - sectionIds.indexOf(b.sectionId));
  return {
    questions: inOrder.map((question, at) => ({ ...question, id: `q-${String(at + 1).padStart(2, '0')}`, tools })),
  };
}

function draft({ section, questions, sources }: DraftData): ProposedSection {
  const passages = sources.flatMap(source => source.passages);
  const ids = questions.map(({ id }) => id);
  const claims = notes
    .filter(note => note.section === section)
    .flatMap(note => {
      const at = passages.find(({ text }) => text.includes(note.quote));
      return at ? [proposalOf(note, at.passage, ids)] : [];
    });
  return { claims };
}

function requirements({ claims }: { claims: readonly ShownClaim[] }): DerivedRequirements {
  const ids = (wanted: RegExp) => claims.filter(({ text }) => wanted.test(text)).map(({ id }) => id);
  const complaints = ids(/permits|paperwork/iu);
  const rules = claims.filter(({ kind }) => kind === 'rule');
  const problem = {
    kind: 'problem' as const,
    statement: ownStatement,
    personaIds: ['persona-1'],
    claimIds: complaints,
    acceptanceSignal: ownSignal,
  };
  const duties = rules.map(({ id, text }) => ({
    kind: 'rule' as const,
    statement: text,
    personaIds: ['persona-1'],
    claimIds: [id],
    acceptanceSignal: 'Somebody who answers for the rules of heating confirms in writing that the tool keeps them.',
  }));
  return {
    personas: [
      { id: 'persona-1', name: 'Installers', buyingRole: 'user', claimIds: complaints },
      { id: 'persona-2', name: 'Home owners', buyingRole: 'economic-buyer', claimIds: ids(/home owners/iu) },
    ],
    requirements: complaints.length > 0 ? [problem, ...duties] : duties,
  };
}
