import type { Requirement } from '#shared/contracts/mrd';
import type { Reading } from '../reading/reading.js';
import { priorityWords } from '../reading/wording.js';
import { claimLinks } from './claim-item.js';
import { type Html, html } from './html.js';
import { type Column, stackTable } from './stack-table.js';

export function requirementTable(reading: Reading): Html | null {
  const names = new Map(reading.mrd.personas.map(persona => [persona.id, persona.name]));
  const columns: Column<Requirement>[] = [
    { head: 'Id', kind: 'id', cell: ({ id }) => html`${id}` },
    { head: 'The problem to solve', kind: 'problem', cell: problem },
    {
      head: 'Persona',
      kind: 'words',
      cell: ({ personaIds }) => html`${personaIds.map(id => names.get(id) ?? id).join(', ')}`,
    },
    { head: 'Priority', kind: 'words', cell: priority },
    { head: 'Evidence', cell: ({ claimIds }) => claimLinks(reading, claimIds) },
  ];
  return stackTable(
    html`Market requirements: problems, not solutions`,
    columns,
    reading.mrd.requirements.map(row => ({ row })),
  );
}

function problem({ statement, acceptanceSignal }: Requirement): Html {
  return html`${statement}<span class="sub"><b>Solved when</b> ${acceptanceSignal}</span>`;
}

function priority({ priority: level, rationale }: Requirement): Html {
  return html`<span class="badge priority ${level}">${priorityWords[level]}</span><span class="sub">${rationale}</span>`;
}
