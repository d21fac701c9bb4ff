import type { PromptDesk } from '#activities/kit/prompt';
import { checkEditedPlan } from '#activities/planning/check-edited-plan';
import { estimatePlan } from '#activities/planning/estimate-plan';
import { planRef } from '#activities/planning/plan-ref';
import planResearch from '#activities/planning/prompts/plan-research.prompt';
import { readEditedPlan } from '#activities/planning/read-edited-plan';
import { settlePlan } from '#activities/planning/settle-plan';
import { toolNotes } from '#activities/planning/tool-notes';
import { toolsOfRun } from '#activities/planning/tools-of-run';
import { withChains, withoutChains } from '#activities/planning/with-chains';
import { withLinks } from '#activities/planning/with-links';
import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { Brief } from '#shared/contracts/brief';
import { CorpusManifest } from '#shared/contracts/corpus-manifest';
import { ResearchPlan } from '#shared/contracts/plan';
import type { PlanningStageActivities } from '#shared/contracts/stages';
import { Vertical } from '#shared/contracts/vertical';
import { AssayError } from '#shared/errors/assay-error';
import { decisionRules } from '#shared/policies/decision-rules';
import { findVertical } from '#shared/verticals/find-vertical';
import { verticals } from '#shared/verticals/registry';

export interface PlanningDependencies {
  readonly artifacts: ArtifactStore;
  readonly desk: PromptDesk;
  /** Names of the research tools that a plan may ask in runs that have no catalogue. */
  readonly tools: readonly string[];
  /** A tenant's brief as prompts and documents may hold it. */
  readonly maskBrief: (brief: Brief, tenant: string) => Brief;
}

/** Titles beyond this tell a planner no more about what can be found. */
const maxListedDocuments = 60;

/**
 * From a brief to a research plan a person can decide about. `revisePlan` takes the revision that the
 * changed plan gets. Errors: `vertical.unknown`, `plan.invalid`.
 */
export function createPlanningActivities({
  artifacts,
  desk,
  tools,
  maskBrief,
}: PlanningDependencies): PlanningStageActivities {
  return {
    async loadVertical({ run, briefHash }) {
      const brief = await getJson(artifacts, Brief, briefHash);
      const masked = maskBrief(brief, run.tenant);
      const vertical = findVertical(brief.vertical);
      if (!vertical) throw unknownVertical(brief.vertical);
      const { name, version } = vertical;
      const verticalHash = await putJson(artifacts, vertical);
      return {
        ...{ verticalHash, name, version, decisions: decisionRules(vertical, brief) },
        ...(masked !== brief && { briefHash: await putJson(artifacts, masked) }),
      };
    },

    async draftPlan({ run, briefHash, verticalHash, corpusHash, toolsHash }) {
      const [brief, full, corpus, known] = await Promise.all([
        getJson(artifacts, Brief, briefHash),
        getJson(artifacts, Vertical, verticalHash),
        getJson(artifacts, CorpusManifest, corpusHash),
        toolsOfRun(artifacts, { toolsHash, names: tools }),
      ]);
      // A run without a catalogue began before there was more than the corpus.
      const vertical = withChains(toolsHash === undefined ? withoutChains(full) : full, known.ready);
      const documents = corpus.documents
        .slice(0, maxListedDocuments)
        .map(({ title, publisher, kind }) => ({ title, publisher, kind }));
      const input = { brief, vertical, documents };
      const { questions: proposed } = await desk.answer(planResearch, input, run);
      const { questions, notes } = settlePlan(proposed, planResearch.extractive(input).questions, input);
      const engine = (desk.engineFor?.(run) ?? desk.engine).name;
      const { links } = brief;
      const linked = withLinks({ questions, ...(links && { links }) }, known.ready);
      const plan = {
        ...planOf(brief, engine),
        ...linked,
        estimate: await estimatePlan({ ...linked, vertical: brief.vertical }, { desk, run, tools: known.ready }),
      };
      const told = [...maskNotes(brief), ...toolNotes(known, links ?? []), ...notes];
      return planRef(artifacts, run, { plan, revision: 1, notes: told, tools: known.ready });
    },

    async revisePlan({ run, current, revision, edited, toolsHash }) {
      const shown = await getJson(artifacts, ResearchPlan, current);
      const { ready } = await toolsOfRun(artifacts, { toolsHash, names: tools });
      const checked = checkEditedPlan(await readEditedPlan(artifacts, edited), { current: shown, tools: ready });
      const { links, ...rest } = checked;
      const plan = { ...rest, ...withLinks(checked, ready) };
      return planRef(artifacts, run, {
        plan: { ...plan, estimate: await estimatePlan(plan, { desk, run, tools: ready }) },
        revision,
        tools: ready,
      });
    },
  };
}

function planOf(brief: Brief, engine: string): Omit<ResearchPlan, 'estimate' | 'questions' | 'links'> {
  return {
    schemaVersion: 1,
    title: brief.title,
    vertical: brief.vertical,
    engine,
  };
}

/** A person who reads the plan should know why names are missing in it. */
function maskNotes(brief: Brief): string[] {
  const isMasked = /\[(?:name [A-Z]+|e-mail|phone|id)\]/u.test(JSON.stringify(brief));
  return isMasked ? ['Personal data in the brief is masked: prompts and documents hold marks such as [e-mail].'] : [];
}

function unknownVertical(name: string): AssayError {
  const names = verticals.map(vertical => vertical.name).join(', ');
  return new AssayError('vertical.unknown', `"${name}"; there are: ${names}`, {
    faults: [{ path: 'brief.vertical', message: `is none of ${names}` }],
  });
}
