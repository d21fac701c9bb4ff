import type { DerivedPersona } from '#activities/synthesis/answers/derived-requirements';
import { personaOf } from '#activities/synthesis/assembly/list-personas';
import { type AssemblyGround, claimsOf } from '#activities/synthesis/assembly-ground';
import { wordsOfBrief, wordsOfClaims } from '#activities/synthesis/gate/claim-words';
import type { Withheld } from '#activities/synthesis/gate/withheld';
import type { Persona } from '#shared/contracts/mrd';
import { contentWords } from '#shared/text/similarity';

const longestName = 200;
const mostPersonas = 30;

export interface SettledPersonas {
  readonly personas: readonly Persona[];
  /** From the ids of the answer to those of the document. */
  readonly ids: ReadonlyMap<string, string>;
}

/** People whose names are words of their claims or of the brief; those of the brief whom nobody listed are added. */
export function settlePersonas(
  answer: readonly DerivedPersona[],
  ground: AssemblyGround,
  withheld: Withheld,
): SettledPersonas {
  const named = new Map<string, DerivedPersona & { told: string }>();
  for (const derived of answer) {
    const persona = settled(derived, ground, withheld);
    if (persona && named.size < mostPersonas && !named.has(keyOf(persona.name)))
      named.set(keyOf(persona.name), { ...persona, told: derived.id });
  }
  for (const name of ground.brief.audience) {
    if (!named.has(keyOf(name)))
      named.set(keyOf(name), { id: '', told: '', name, buyingRole: 'unknown', claimIds: [] });
  }
  const all = [...named.values()].map((persona, at) => ({ ...persona, id: `persona-${at + 1}` }));
  const ids = all.filter(({ told }) => told !== '').map(({ told, id }) => [told, id] as const);
  return { personas: all.map(({ told, ...persona }) => personaOf(persona)), ids: new Map(ids) };
}

function settled(derived: DerivedPersona, ground: AssemblyGround, withheld: Withheld): DerivedPersona | null {
  const shown = new Map(claimsOf(ground).map(claim => [claim.id, claim]));
  const claimIds = withheld.ids(derived.claimIds, { where: 'Claims of a persona', given: shown });
  const claims = claimIds.flatMap(id => shown.get(id) ?? []);
  const grounds = `${wordsOfClaims(claims)}\n${wordsOfBrief(ground.brief)}`;
  const where = 'A persona, left out';
  const name = withheld.line(derived.name, { where, grounds, longest: longestName });
  if (name === null) return null;
  const there = new Set(contentWords(grounds));
  const words = contentWords(name);
  if (words.length > 0 && words.every(word => there.has(word))) return { ...derived, name, claimIds };
  withheld.note(where, 'neither its claims nor the brief speak of such people');
  return null;
}

function keyOf(name: string): string {
  return contentWords(name).sort().join(' ');
}
