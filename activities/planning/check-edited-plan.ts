import { ResearchPlan } from '#shared/contracts/plan';
import { derivedSections } from '#shared/contracts/section';
import type { CataloguedTool } from '#shared/contracts/tool-catalogue';
import { AssayError, type Fault } from '#shared/errors/assay-error';
import { faultsOf } from '#shared/errors/faults-of';

export interface EditedAgainst {
  readonly current: ResearchPlan;
  /** All research tools that can be asked. */
  readonly tools: readonly Pick<CataloguedTool, 'name' | 'asks'>[];
}

/** The edited plan if it may replace the current one. Errors: `plan.invalid` with every fault at once. */
export function checkEditedPlan(edited: unknown, { current, tools }: EditedAgainst): ResearchPlan {
  const parsed = ResearchPlan.safeParse(edited);
  if (!parsed.success) throw planInvalid(faultsOf(parsed.error, 'plan'));
  const names = tools.map(({ name }) => name);
  const faults = [
    ...fixedFieldFaults(parsed.data, current),
    ...questionFaults(parsed.data, names),
    ...linkFaults(parsed.data, tools),
  ];
  if (faults.length > 0) throw planInvalid(faults);
  return parsed.data;
}

export function planInvalid(faults: readonly Fault[]): AssayError {
  const shown = faults.slice(0, 5).map(({ path, message }) => `${path} ${message}`);
  const more = faults.length > shown.length ? `; ${faults.length - shown.length} more` : '';
  return new AssayError('plan.invalid', shown.join('; ') + more, { faults });
}

/** Vertical and engine were chosen with the run; a plan that names others would not do what it says. */
function fixedFieldFaults(edited: ResearchPlan, current: ResearchPlan): Fault[] {
  return (['vertical', 'engine'] as const)
    .filter(field => edited[field] !== current[field])
    .map(field => ({ path: `plan.${field}`, message: `stays "${current[field]}" within a run` }));
}

function linkFaults({ links = [] }: ResearchPlan, tools: EditedAgainst['tools']): Fault[] {
  if (links.length === 0 || tools.some(({ asks }) => asks === 'links')) return [];
  return [{ path: 'plan.links', message: 'no tool that reads pages is enabled; add web-fetch to ASSAY_TOOLS' }];
}

function questionFaults(edited: ResearchPlan, tools: readonly string[]): Fault[] {
  const seen = new Set<string>();
  return edited.questions.flatMap((question, index) => {
    const path = `plan.questions.${index}`;
    const faults: Fault[] = [];
    if (seen.has(question.id)) faults.push({ path: `${path}.id`, message: `repeats ${question.id}` });
    seen.add(question.id);
    if (derivedSections.includes(question.sectionId)) {
      faults.push({ path: `${path}.sectionId`, message: `${question.sectionId} is put together, never researched` });
    }
    for (const tool of question.tools.filter(name => !tools.includes(name))) {
      faults.push({ path: `${path}.tools`, message: `no tool "${tool}"; there are: ${tools.join(', ')}` });
    }
    return faults;
  });
}
