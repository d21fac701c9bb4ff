import type { Claim, MarketNumber } from '#shared/contracts/claim';
import type { Estimate } from '#shared/contracts/estimate';
import type { Mrd } from '#shared/contracts/mrd';
import type { NumberInput } from '#shared/contracts/number-input';
import { isStatedBySource } from '../reading/judgement.js';
import { defineDocumentCheck } from './define-document-check.js';

/**
 * A number that was worked out or taken as given must say so, and one said to be stated must name who states it. An
 * estimate stands apart, is never summed up, and every number it rests on stands in the document as it says.
 */
export default defineDocumentCheck({
  name: 'estimates-are-not-cited',
  order: 50,
  holds: ({ mrd }) => {
    const figures = mrd.estimates?.figures.length ?? 0;
    const apart = figures === 0 ? '' : ` ${figures} computed here stand apart and are marked.`;
    return `No estimate or assumption is presented as a cited or measured number.${apart}`;
  },
  faults: ({ mrd }) => [
    ...mrd.claims.flatMap(claim => claim.numbers.flatMap(number => numberFaults(number, claim))),
    ...mrd.personas
      .filter(persona => persona.method === 'cited' && persona.claimIds.length === 0)
      .map(persona => `Persona ${persona.id} is called cited without a claim.`),
    ...summaryFaults(mrd),
    ...(mrd.estimates?.figures ?? []).flatMap(figure => estimateFaults(figure, mrd)),
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

function summaryFaults({ sections, claims }: Mrd): string[] {
  const told = new Set(sections.filter(({ id }) => id === 'executive-summary').flatMap(({ claimIds }) => claimIds));
  return claims
    .filter(({ id, numbers }) => told.has(id) && numbers.some(({ method }) => !isStatedBySource(method)))
    .map(({ id }) => `The summary tells claim ${id}, which rests on a number that no source states.`);
}

function estimateFaults(figure: Estimate, mrd: Mrd): string[] {
  const name = `Estimate ${figure.id} (${figure.metric})`;
  const isNumber = mrd.marketNumbers.some(({ id }) => id === figure.id);
  const isAssumed = figure.inputs.some(({ basis }) => basis === 'assumed');
  return [
    ...(isNumber ? [`${name} stands among the stated numbers.`] : []),
    ...(isAssumed && figure.method !== 'assumed' ? [`${name} rests on an assumption and is not called assumed.`] : []),
    ...(figure.method === 'assumed' && figure.value !== null ? [`${name} is assumed and has no range.`] : []),
    ...figure.inputs.flatMap(input => inputFaults(name, input, mrd)),
  ];
}

/** A rate that its claim tells in passing is no number of its own: then the claim must be there and say it. */
function inputFaults(name: string, input: NumberInput, mrd: Mrd): string[] {
  if (input.basis === 'assumed') return [];
  const claim = mrd.claims.find(({ id }) => id === input.claimId);
  if (!claim) return [`${name} rests on claim ${input.claimId}, which is not published.`];
  const number = claim.numbers.find(({ id }) => id === input.numberId);
  const isThere = number
    ? isStatedBySource(number.method) && [number.value, number.low, number.high].includes(input.value)
    : claim.text.includes(`${input.value}`);
  return isThere ? [] : [`${name} takes ${input.name} = ${input.value}, which claim ${claim.id} does not state.`];
}
