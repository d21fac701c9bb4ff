import type { Answers } from '#activities/synthesis/assembly/ask-answers';
import { listCharts } from '#activities/synthesis/assembly/list-charts';
import { listDisagreements } from '#activities/synthesis/assembly/list-disagreements';
import { singleSourced, uniqueQuestions } from '#activities/synthesis/assembly/list-open-questions';
import { listSections } from '#activities/synthesis/assembly/list-sections';
import { type AssemblyGround, placedOf } from '#activities/synthesis/assembly-ground';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import { listEstimates } from '#activities/synthesis/estimates/list-estimates';
import { gapInput } from '#activities/synthesis/gap-input';
import { settleArrangement } from '#activities/synthesis/gate/settle-arrangement';
import { settleGaps } from '#activities/synthesis/gate/settle-gaps';
import { type SettledRequirements, settleRequirements } from '#activities/synthesis/gate/settle-requirements';
import { settleSummary } from '#activities/synthesis/gate/settle-summary';
import { unstatedAmounts } from '#activities/synthesis/gate/unstated-amounts';
import { Withheld } from '#activities/synthesis/gate/withheld';
import deriveRequirements from '#activities/synthesis/prompts/derive-requirements.prompt';
import summarise from '#activities/synthesis/prompts/summarise.prompt';
import type { MrdAssembly } from '#shared/contracts/mrd';

/**
 * The document's parts: what is judged comes from the answers, as far as the gate lets it stand, whoever gave them; what
 * is counted (states, disagreements, charts, priorities, gaps) comes from the claims.
 */
export function assemble(input: AssemblyInput, ground: AssemblyGround, answers: Answers): MrdAssembly {
  const placed = placedOf(ground);
  const estimates = listEstimates(placed, input);
  const withheld = new Withheld(unstatedAmounts(placed, estimates));
  const groups = settleArrangement(answers.arrangement, ground, withheld);
  const summary = orExtractive(settleSummary(answers.summary, ground, withheld), () =>
    settleSummary(summarise.extractive(ground), ground, withheld),
  );
  const { personas, requirements } = requirementsOf(ground, answers, withheld);
  const gaps = settleGaps(answers.gaps, gapInput(input, ground), withheld);
  const parts: MrdAssembly = {
    sections: listSections(placed, input, { groups, summary }),
    personas: [...personas],
    requirements: [...requirements],
    outOfScope: [...input.brief.outOfScope],
    openQuestions: uniqueQuestions([...gaps, ...singleSourced(placed, summary)]),
    disagreements: listDisagreements(placed),
    charts: listCharts(placed),
    ...(estimates && { estimates }),
  };
  const texts = withheld.list();
  return texts.length > 0 ? { ...parts, withheld: texts } : parts;
}

/** Nothing that could stand is no answer: then the claims themselves say what is required. */
function requirementsOf(ground: AssemblyGround, answers: Answers, withheld: Withheld): SettledRequirements {
  const settled = settleRequirements(answers.requirements, ground, withheld);
  if (settled.requirements.length > 0) return settled;
  return settleRequirements(deriveRequirements.extractive(ground), ground, withheld);
}

function orExtractive(ids: readonly string[], extractive: () => readonly string[]): readonly string[] {
  return ids.length > 0 ? ids : extractive();
}
