import type { PromptDesk } from '#activities/kit/prompt';
import { checkEditedPlan } from '#activities/planning/check-edited-plan';
import { estimatePlan } from '#activities/planning/estimate-plan';
import { planRef } from '#activities/planning/plan-ref';
import planResearch from '#activities/planning/prompts/plan-research.prompt';
import { readEditedPlan } from '#activities/planning/read-edited-plan';
import { settlePlan } from '#activities/planning/settle-plan';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { Brief } from '#shared/contracts/brief';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { ResearchPlan, type ResearchQuestion } from '#shared/contracts/plan';
import type { PlanningStageActivities } from '#shared/contracts/stages';
import { Vertical } from '#shared/contracts/vertical';
import { AssayError } from '#shared/errors/assay-error';
import { decisionRules } from '#shared/policies/decision-rules';
import { findVertical } from '#shared/verticals/find-vertical';
import { verticals } from '#shared/verticals/registry';

export interface PlanningDependencies {
  readonly artifacts: ArtifactStore;
  readonly desk: PromptDesk;
  /** Names of the research tools that a plan may ask. */
  readonly tools: readonly string[];
}

/** Titles beyond this tell a planner no more about what can be found. */
const maxListedDocuments = 60;

/**
 * From a brief to a research plan a person can decide about. `revisePlan` takes the revision that the
 * changed plan gets. Errors: `vertical.unknown`, `plan.invalid`.
 */
export function createPlanningActivities({ artifacts, desk, tools }: PlanningDependencies): PlanningStageActivities {
  return {
    async loadVertical({ briefHash }) {
      const brief = await getJson(artifacts, Brief, briefHash);
      const vertical = findVertical(brief.vertical);
      if (!vertical) throw unknownVertical(brief.vertical);
      const { name, version } = vertical;
      const verticalHash = await putJson(artifacts, vertical);
      return { verticalHash, name, version, decisions: decisionRules(vertical, brief) };
    },

    async draftPlan({ run, briefHash, verticalHash, corpusHash }) {
      const [brief, vertical, corpus] = await Promise.all([
        getJson(artifacts, Brief, briefHash),
        getJson(artifacts, Vertical, verticalHash),
        getJson(artifacts, CorpusManifest, corpusHash),
      ]);
      const documents = corpus.documents
        .slice(0, maxListedDocuments)
        .map(({ title, publisher, kind }) => ({ title, publisher, kind }));
      const input = { brief, vertical, documents };
      const { questions: proposed } = await desk.answer(planResearch, input, run);
      const { questions, notes } = settlePlan(proposed, planResearch.extractive(input).questions, input);
      const engine = (desk.engineFor?.(run) ?? desk.engine).name;
      const plan = {
        ...planOf(brief, questions, engine),
        estimate: await estimatePlan({ ...brief, questions }, { desk, run }),
      };
      return planRef(artifacts, run, { plan, revision: 1, notes });
    },

    async revisePlan({ run, current, revision, edited }) {
      const shown = await getJson(artifacts, ResearchPlan, current);
      const plan = checkEditedPlan(await readEditedPlan(artifacts, edited), { current: shown, tools });
      return planRef(artifacts, run, {
        plan: { ...plan, estimate: await estimatePlan(plan, { desk, run }) },
        revision,
      });
    },
  };
}

function planOf(brief: Brief, questions: ResearchQuestion[], engine: string): Omit<ResearchPlan, 'estimate'> {
  return {
    schemaVersion: 1,
    title: brief.title,
    vertical: brief.vertical,
    engine,
    questions,
  };
}

function unknownVertical(name: string): AssayError {
  const names = verticals.map(vertical => vertical.name).join(', ');
  return new AssayError('vertical.unknown', `"${name}"; there are: ${names}`, {
    faults: [{ path: 'brief.vertical', message: `is none of ${names}` }],
  });
}
