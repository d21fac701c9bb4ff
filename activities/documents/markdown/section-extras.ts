import type { SectionId } from '#shared/contracts/section';
import { numbersOf } from '../reading/numbers-of.js';
import { placedClaims, type Reading } from '../reading/reading.js';
import { buyingRoleWords, priorityWords } from '../reading/wording.js';
import { claimLink } from './claim-line.js';
import { estimateTable } from './estimate-table.js';
import { blocks, bullets, joined, type Md, md, table } from './md.js';
import { numberTable } from './number-table.js';
import { sourceRegister } from './source-register.js';

type Extra = (reading: Reading) => Md | null;

const titledNumbers = (title: string, sectionId: SectionId): Extra => {
  return reading => {
    const numbers = numberTable(reading, numbersOf(reading, sectionId));
    return numbers && blocks([md`**${title}**`, numbers]);
  };
};

/** What a section prints beside its claims. */
export const sectionExtras: Partial<Record<SectionId, Extra>> = {
  'market-size': reading => blocks([titledNumbers('Market numbers', 'market-size')(reading), estimateTable(reading)]),
  pricing: titledNumbers('Prices', 'pricing'),
  personas: reading =>
    table(
      ['Persona', 'Role in buying', 'Method', 'Evidence'],
      reading.mrd.personas.map(persona => [
        md`${persona.name}`,
        md`${buyingRoleWords[persona.buyingRole]}`,
        md`${persona.method}`,
        evidence(reading, persona.claimIds),
      ]),
    ),
  requirements: requirementTable,
  'out-of-scope': ({ mrd }) => bullets(mrd.outOfScope.map(item => md`${item}`)),
  'open-questions': ({ mrd }) => bullets(mrd.openQuestions.map(({ question, why }) => md`**${question}** ${why}`)),
  'source-register': sourceRegister,
};

function requirementTable(reading: Reading): Md | null {
  const names = new Map(reading.mrd.personas.map(persona => [persona.id, persona.name]));
  return table(
    ['Id', 'The problem to solve', 'Persona', 'Priority', 'Why this priority', 'Solved when', 'Evidence'],
    reading.mrd.requirements.map(requirement => [
      md`${requirement.id}`,
      md`${requirement.statement}`,
      md`${requirement.personaIds.map(id => names.get(id) ?? id).join(', ')}`,
      md`${priorityWords[requirement.priority]}`,
      md`${requirement.rationale}`,
      md`${requirement.acceptanceSignal}`,
      evidence(reading, requirement.claimIds),
    ]),
  );
}

function evidence(reading: Reading, claimIds: readonly string[]): Md {
  return claimIds.length === 0 ? md`none` : joined(placedClaims(reading, claimIds).map(claimLink), ', ');
}
