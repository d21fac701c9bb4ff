import type { Requirement } from '#shared/contracts/mrd';
import type { SectionId } from '#shared/contracts/section';
import { numbersOf } from '../reading/numbers-of.js';
import type { Reading } from '../reading/reading.js';
import { buyingRoleWords, priorityWords } from '../reading/wording.js';
import type { Block } from './block.js';
import { estimateBlocks } from './estimate-blocks.js';
import { type Line, line, soft, strong } from './line.js';
import { claimLinks } from './links.js';
import { numberBlock } from './number-block.js';
import { registerBlocks } from './register-blocks.js';
import { tableOf } from './tables.js';

/** What a section prints beside its claims. */
export const sectionExtras: Partial<Record<SectionId, (reading: Reading) => readonly Block[]>> = {
  'market-size': reading => [
    ...some(numberBlock(reading, numbersOf(reading, 'market-size'), 'Market numbers')),
    ...estimateBlocks(reading),
  ],
  pricing: reading => some(numberBlock(reading, numbersOf(reading, 'pricing'), 'Prices')),
  personas,
  requirements,
  'out-of-scope': ({ mrd }) => list(mrd.outOfScope.map(item => line(item))),
  'open-questions': ({ mrd }) =>
    list(mrd.openQuestions.map(({ question, why }) => line(strong(question), ' ', soft(why)))),
  'source-register': registerBlocks,
};

function some(block: Block | null): readonly Block[] {
  return block === null ? [] : [block];
}

function list(items: readonly Line[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function personas(reading: Reading): readonly Block[] {
  return some(
    tableOf(
      'Personas',
      [
        { head: 'Persona', share: 30, cell: ({ name }) => line(strong(name)) },
        { head: 'Role in buying', share: 26, cell: ({ buyingRole }) => line(buyingRoleWords[buyingRole]) },
        {
          head: 'How known',
          share: 28,
          cell: ({ method }) => line(method === 'cited' ? 'a source speaks of them' : 'assumed from the brief'),
        },
        { head: 'Claims', share: 16, cell: ({ claimIds }) => claimLinks(reading, claimIds) },
      ],
      { rows: reading.mrd.personas, isUnstated: ({ method }) => method === 'assumed' },
    ),
  );
}

function requirements(reading: Reading): readonly Block[] {
  const names = new Map(reading.mrd.personas.map(persona => [persona.id, persona.name]));
  const problem = ({ statement, acceptanceSignal }: Requirement) => [
    line(statement),
    line(strong('Solved when ', 'soft'), soft(acceptanceSignal)),
  ];
  return some(
    tableOf(
      'Market requirements: problems, not solutions',
      [
        { head: 'Id', share: 8, cell: ({ id }) => line(strong(id, 'accent')) },
        { head: 'The problem to solve', share: 38, cell: problem },
        {
          head: 'Persona',
          share: 18,
          cell: ({ personaIds }) => line(personaIds.map(id => names.get(id) ?? id).join(', ')),
        },
        {
          head: 'Priority',
          share: 22,
          cell: ({ priority, rationale }) => [line(strong(priorityWords[priority])), line(soft(rationale))],
        },
        { head: 'Claims', share: 14, cell: ({ claimIds }) => claimLinks(reading, claimIds) },
      ],
      { rows: reading.mrd.requirements },
    ),
  );
}
