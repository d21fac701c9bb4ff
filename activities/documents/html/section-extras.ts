import type { SectionId } from '#shared/contracts/section';
import { numbersOf } from '../reading/numbers-of.js';
import type { Reading } from '../reading/reading.js';
import { buyingRoleWords } from '../reading/wording.js';
import { claimLinks } from './claim-item.js';
import { estimateTable } from './estimate-table.js';
import { type Html, html } from './html.js';
import { numberTable } from './number-table.js';
import { requirementTable } from './requirement-table.js';
import { sourceRegister } from './source-register.js';

/** What a section prints beside its claims. */
export const sectionExtras: Partial<Record<SectionId, (reading: Reading) => Html | null>> = {
  'market-size': reading =>
    html`${numberTable(reading, numbersOf(reading, 'market-size'), 'Market numbers')}${estimateTable(reading)}`,
  pricing: reading => numberTable(reading, numbersOf(reading, 'pricing'), 'Prices'),
  personas: personaCards,
  requirements: requirementTable,
  'out-of-scope': ({ mrd }) => list(mrd.outOfScope.map(item => html`${item}`)),
  'open-questions': ({ mrd }) =>
    list(mrd.openQuestions.map(({ question, why }) => html`<b>${question}</b> <span class="sub">${why}</span>`)),
  'source-register': sourceRegister,
};

function list(items: readonly Html[]): Html | null {
  return items.length === 0 ? null : html`<ul class="plain">${items.map(item => html`<li>${item}</li>`)}</ul>`;
}

function personaCards(reading: Reading): Html | null {
  const { personas } = reading.mrd;
  if (personas.length === 0) return null;
  return html`<ul class="personas">${personas.map(
    ({ name, buyingRole, method, claimIds }) =>
      html`<li class="${method}"><h4>${name}</h4><p>${buyingRoleWords[buyingRole]}</p>
<p class="who"><span class="badge method ${method}">${method === 'cited' ? 'a source speaks of them' : 'assumed from the brief'}</span> ${claimIds.length === 0 ? null : html`claims ${claimLinks(reading, claimIds)}`}</p></li>`,
  )}</ul>`;
}
