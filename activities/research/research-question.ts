import { selectEvidence } from '#activities/research/evidence/select-evidence';
import { withBackground } from '#activities/research/evidence/with-background';
import { corpusIndex } from '#activities/research/search/corpus-index';
import type { ResearchTool, ToolContext } from '#activities/research/tools/define-research-tool';
import { researchTools } from '#activities/research/tools/registry';
import { getJson, putJson } from '#infra/storage/artifact-store';
import type { FoundPassage, QuestionEvidence } from '#shared/contracts/evidence';
import { ResearchPlan, type ResearchQuestion } from '#shared/contracts/plan';
import type { EvidenceRef } from '#shared/contracts/stages';
import { AssayError } from '#shared/errors/assay-error';

interface Asked {
  readonly tool: string;
  readonly query: string;
  readonly hits: readonly FoundPassage[];
}

/** More than selection can keep, so that it has something to choose from. */
const hitsPerQuery = 200;

/** Asks a question's tools with its queries and stores what is evidence. Errors: `plan.invalid`, `artifact.missing`. */
export async function researchQuestion(
  { planHash, questionId }: { planHash: string; questionId: string },
  context: ToolContext,
): Promise<EvidenceRef> {
  const question = await questionOf(context, planHash, questionId);
  const asked = await askAll(question, context);
  const { passages } = await corpusIndex(context.artifacts, context.corpusHash);
  const evidence: QuestionEvidence = {
    questionId,
    sectionId: question.sectionId,
    found: withBackground(
      selectEvidence(
        asked.map(({ hits }) => hits),
        question.needs,
      ),
      passages,
    ),
    lookedFor: asked.map(({ tool, query, hits }) => ({ tool, query, hits: hits.length })),
  };
  return {
    questionId,
    sectionId: question.sectionId,
    evidenceHash: await putJson(context.artifacts, evidence),
    found: evidence.found.length,
    sources: new Set(evidence.found.map(({ passage }) => passage.sourceId)).size,
  };
}

async function questionOf({ artifacts }: ToolContext, planHash: string, questionId: string): Promise<ResearchQuestion> {
  const plan = await getJson(artifacts, ResearchPlan, planHash);
  const question = plan.questions.find(({ id }) => id === questionId);
  if (!question) throw new AssayError('plan.invalid', `it has no question ${questionId}`);
  return question;
}

async function askAll(question: ResearchQuestion, context: ToolContext): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const tool of question.tools.map(toolNamed)) {
    for (const query of question.queries) {
      const answer = await tool.ask(tool.input.parse({ query, limit: hitsPerQuery }), context);
      asked.push({ tool: tool.name, query, hits: tool.output.parse(answer).hits });
    }
  }
  return asked;
}

function toolNamed(name: string): ResearchTool {
  const tool = researchTools.find(one => one.name === name);
  if (tool) return tool;
  const known = researchTools.map(one => one.name).join(', ');
  throw new AssayError('plan.invalid', `there is no research tool ${name}; there are: ${known}`);
}
