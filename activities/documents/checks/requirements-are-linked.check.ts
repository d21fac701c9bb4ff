import type { Requirement } from '#shared/contracts/mrd';
import { defineDocumentCheck } from './define-document-check.js';

export default defineDocumentCheck({
  name: 'requirements-are-linked',
  order: 70,
  holds: ({ mrd }) => `All ${mrd.requirements.length} requirements name a persona and the claims they rest on.`,
  faults: ({ mrd }) => {
    const personas = new Set(mrd.personas.map(persona => persona.id));
    const claims = new Set(mrd.claims.map(claim => claim.id));
    const unfounded = mrd.personas.filter(({ claimIds }) => claimIds.some(id => !claims.has(id)));
    return [
      ...mrd.requirements.flatMap(requirement => linkFaults(requirement, personas, claims)),
      ...unfounded.map(({ id }) => `Persona ${id} cites a claim that is not published.`),
    ];
  },
});

function linkFaults({ id, personaIds, claimIds }: Requirement, personas: Set<string>, claims: Set<string>): string[] {
  const isLinked = (ids: readonly string[], known: Set<string>) => ids.length > 0 && ids.every(each => known.has(each));
  return [
    ...(isLinked(personaIds, personas) ? [] : [`Requirement ${id} names no known persona.`]),
    ...(isLinked(claimIds, claims) ? [] : [`Requirement ${id} rests on no published claim.`]),
  ];
}
