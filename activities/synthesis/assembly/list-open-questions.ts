import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import type { Claim } from '#shared/contracts/claim';
import type { Disagreement, MrdAssembly } from '#shared/contracts/mrd';
import { type SectionId, sectionTitles } from '#shared/contracts/section';
import { contentWords } from '#shared/text/similarity';

export type OpenQuestion = MrdAssembly['openQuestions'][number];

const maxHeadlines = 3;
const touching = 0.4;

export interface Findings {
  readonly placed: PlacedClaims;
  readonly emptySections: readonly SectionId[];
  readonly disagreements: readonly Disagreement[];
}

/** What counting shows that a reader must still find out before relying on the document. */
export function listGaps(input: AssemblyInput, findings: Findings): OpenQuestion[] {
  return uniqueQuestions([...unanswered(input, findings), ...inDispute(findings), ...emptySections(findings)]);
}

function unanswered({ questions, brief }: AssemblyInput, { placed }: Findings): OpenQuestion[] {
  const claims = [...placed.values()].flat();
  const answered = new Set(claims.flatMap(claim => claim.questionIds));
  const told = claims.map(claim => new Set(contentWords(claim.text)));
  return questions
    .filter(question => question.critical || brief.questions.includes(question.text))
    .filter(question => !answered.has(question.id) && !isTouched(question.text, told))
    .map(({ text }) => ({ question: text, why: 'Asked, and no published claim answers it.' }));
}

/** A claim that shares much of a question's words speaks to it, also when another question found it. */
function isTouched(question: string, told: readonly ReadonlySet<string>[]): boolean {
  const words = [...new Set(contentWords(question))];
  return told.some(claim => words.filter(word => claim.has(word)).length >= Math.max(3, words.length * touching));
}

function inDispute({ disagreements }: Findings): OpenQuestion[] {
  return disagreements.map(({ topic, positions }) => ({
    question: `Which value holds? ${topic}`,
    why: `${positions.length} positions that differ by more than a tenth; the document shows all of them.`,
  }));
}

function emptySections({ emptySections: ids }: Findings): OpenQuestion[] {
  return ids.map(id => ({
    question: `What is there to know about: ${sectionTitles[id]}?`,
    why: 'The section has no evidence that passed verification.',
  }));
}

/** Figures of the summary that nobody else states. */
export function singleSourced(placed: PlacedClaims, summary: readonly string[]): OpenQuestion[] {
  const headline = new Set(summary);
  const isLone = (claim: Claim) =>
    headline.has(claim.id) && ['number', 'price'].includes(claim.kind) && claim.independentSources < 2;
  return [...placed.values()]
    .flat()
    .filter(isLone)
    .slice(0, maxHeadlines)
    .map(({ text }) => ({
      question: `Does a second source confirm this? ${text}`,
      why: 'A headline figure that rests on one independent source.',
    }));
}

export function uniqueQuestions(questions: readonly OpenQuestion[]): OpenQuestion[] {
  return questions.filter((entry, at) => questions.findIndex(other => other.question === entry.question) === at);
}
