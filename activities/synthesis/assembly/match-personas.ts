import { rolesIn } from '#activities/synthesis/assembly/role-nouns';
import type { Claim } from '#shared/contracts/claim';
import type { Persona } from '#shared/contracts/mrd';
import { contentWords } from '#shared/text/similarity';

const maxPersonas = 3;
const linked = 3;
const spoken = 2;
const perWord = 0.5;
const suits = 0.25;

export interface Concern {
  readonly claims: readonly Claim[];
  readonly text: string;
  readonly isRule: boolean;
}

/** Those whom the claims speak of; else those of the brief whose description shares most words with the claims. */
export function matchPersonas(concern: Concern, personas: readonly Persona[]): Persona[] {
  const ids = new Set(concern.claims.map(({ id }) => id));
  const roles = new Set(rolesIn(concern.text).map(({ name }) => name.toLowerCase()));
  const words = new Set(contentWords(concern.text));
  const scored = personas.map(persona => {
    const isNamed = persona.claimIds.some(id => ids.has(id))
      ? linked
      : roles.has(persona.name.toLowerCase())
        ? spoken
        : 0;
    const overlap = new Set(contentWords(persona.name).filter(word => words.has(word))).size;
    return { persona, isNamed, score: isNamed + perWord * overlap + (fitsPurpose(persona, concern) ? suits : 0) };
  });
  const mentioned = scored.filter(({ isNamed }) => isNamed > 0);
  const suffering = mentioned.filter(({ persona }) => persona.buyingRole !== 'influencer');
  const named = concern.isRule ? mentioned : suffering;
  if (named.length > 0) return ranked(named).slice(0, maxPersonas);
  const able = scored.filter(({ persona }) => persona.buyingRole !== 'influencer');
  return ranked(able.length > 0 ? able : scored).slice(0, 1);
}

interface Scored {
  readonly persona: Persona;
  readonly score: number;
}

/** Best first; of equals those whom the brief itself names. */
function ranked(scored: readonly Scored[]): Persona[] {
  return [...scored]
    .sort((a, b) => b.score - a.score || Number(isAssumed(b.persona)) - Number(isAssumed(a.persona)))
    .map(({ persona }) => persona);
}

function isAssumed({ method }: Persona): boolean {
  return method === 'assumed';
}

/** A problem of use is felt by those who use; a rule is answered for by those who sign. */
function fitsPurpose({ buyingRole }: Persona, { isRule }: Concern): boolean {
  return isRule ? buyingRole === 'economic-buyer' || buyingRole === 'evaluator' : buyingRole === 'user';
}
