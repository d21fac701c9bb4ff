import { listCharts } from '#activities/synthesis/assembly/list-charts';
import { listDisagreements } from '#activities/synthesis/assembly/list-disagreements';
import { listOpenQuestions } from '#activities/synthesis/assembly/list-open-questions';
import { listPersonas } from '#activities/synthesis/assembly/list-personas';
import { listRequirements } from '#activities/synthesis/assembly/list-requirements';
import { listSections } from '#activities/synthesis/assembly/list-sections';
import { placeClaims } from '#activities/synthesis/assembly/place-claims';
import { createUnlabel } from '#activities/synthesis/assembly/without-label';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import type { MrdAssembly } from '#shared/contracts/mrd';

/** Everything the document derives from verified claims, by rule and without a new statement about the market. */
export function assemble(input: AssemblyInput): MrdAssembly {
  const placed = placeClaims(input);
  const unlabel = createUnlabel(input);
  const personas = listPersonas(placed, input.brief, unlabel);
  const requirements = listRequirements(placed, { personas, unlabel, brief: input.brief });
  const backing = new Map(
    requirements.flatMap(({ id, claimIds }) =>
      claimIds.map(each => [each, { theme: id, claims: claimIds.length }] as const),
    ),
  );
  const sections = listSections(placed, input, backing);
  const disagreements = listDisagreements(placed);
  return {
    sections,
    personas,
    requirements,
    outOfScope: [...input.brief.outOfScope],
    openQuestions: listOpenQuestions(input, { placed, sections, disagreements }),
    disagreements,
    charts: listCharts(placed),
  };
}
