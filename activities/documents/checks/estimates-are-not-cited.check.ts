import type { Claim, MarketNumber } from '#shared/contracts/claim';
import { defineDocumentCheck } from './define-document-check.js';

/** A number that was worked out or taken as given must say so, and one said to be stated must name who states it. */
export default defineDocumentCheck({
  name: 'estimates-are-not-cited',
  order: 50,
  holds: () => 'No estimate or assumption is presented as a cited or measured number.',
  faults: ({ mrd }) => [
    ...mrd.claims.flatMap(claim => claim.numbers.flatMap(number => numberFaults(number, claim))),
    ...mrd.personas
      .filter(persona => persona.method === 'cited' && persona.claimIds.length === 0)
      .map(persona => `Persona ${persona.id} is called cited without a claim.`),
  ],
});

function numberFaults(number: MarketNumber, claim: Claim): string[] {
  const name = `Number ${number.id} (${number.metric})`;
  if (number.method === 'estimated') return number.formula === null ? [`${name} is estimated without a formula.`] : [];
  if (number.method === 'assumed') return [];
  const cited = new Set(claim.citations.map(citation => citation.sourceId));
  return [
    ...(number.formula === null ? [] : [`${name} has a formula but is called ${number.method}.`]),
    ...(number.sourceIds.some(id => cited.has(id))
      ? []
      : [`${name} is called ${number.method} but its claim cites no source of it.`]),
  ];
}
