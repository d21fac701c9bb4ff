import type { DerivedRequirement, DerivedRequirements } from '#activities/synthesis/answers/derived-requirements';
import { themeOf } from '#activities/synthesis/assembly/cluster-problems';
import { matchPersonas } from '#activities/synthesis/assembly/match-personas';
import { plainProblem } from '#activities/synthesis/assembly/plain-problem';
import { requirementFrames } from '#activities/synthesis/assembly/requirement-frame';
import { createUnlabel } from '#activities/synthesis/assembly/without-label';
import { type AssemblyGround, claimsOf } from '#activities/synthesis/assembly-ground';
import { saysAnother, wordsOfBrief, wordsOfClaims } from '#activities/synthesis/gate/claim-words';
import { type SettledPersonas, settlePersonas } from '#activities/synthesis/gate/settle-personas';
import type { Withheld } from '#activities/synthesis/gate/withheld';
import type { Claim } from '#shared/contracts/claim';
import type { Persona, Requirement } from '#shared/contracts/mrd';

const longestStatement = 400;
const longestSignal = 400;
const mostRequirements = 12;

export interface SettledRequirements {
  readonly personas: readonly Persona[];
  readonly requirements: readonly Requirement[];
}

/** Requirements that rest on published claims, say what those say, and are weighed by counting. */
export function settleRequirements(
  answer: DerivedRequirements,
  ground: AssemblyGround,
  withheld: Withheld,
): SettledRequirements {
  const people = settlePersonas(answer.personas, ground, withheld);
  const free = new Map(
    claimsOf(ground)
      .filter(({ publication }) => publication === 'published')
      .map(claim => [claim.id, claim]),
  );
  const requirements: Requirement[] = [];
  for (const derived of people.personas.length > 0 ? answer.requirements.slice(0, mostRequirements) : []) {
    const claimIds = withheld.ids(derived.claimIds, { where: 'Claims of a requirement', given: free });
    const claims = claimIds.flatMap(id => free.get(id) ?? []);
    if (claims.length === 0) {
      withheld.note('A requirement, left out', 'it rests on no published claim of its own');
      continue;
    }
    for (const id of claimIds) free.delete(id);
    requirements.push(settled(`req-${requirements.length + 1}`, { derived, claims, people, ground }, withheld));
  }
  return { personas: people.personas, requirements };
}

interface Grounded {
  readonly derived: DerivedRequirement;
  readonly claims: readonly Claim[];
  readonly people: SettledPersonas;
  readonly ground: AssemblyGround;
}

function settled(id: string, { derived, claims, people, ground }: Grounded, withheld: Withheld): Requirement {
  const isRule = derived.kind === 'rule' && claims.every(({ kind }) => kind === 'rule');
  const frame = requirementFrames[isRule ? 'rule' : 'problem'];
  const unlabel = createUnlabel(ground);
  const cluster = {
    problems: claims.map(claim => ({ claim, ...plainProblem(claim, unlabel) })),
    shared: new Set<string>(),
  };
  const concerned = concernedBy({ derived, claims, people, isRule });
  const grounds = `${wordsOfClaims(claims)}\n${wordsOfBrief(ground.brief)}`;
  const names = people.personas.map(({ name }) => name).join('\n');
  const statement = statementOf(derived, { id, grounds, claims }, withheld);
  const signal = signalOf(
    derived,
    {
      id,
      usual: frame.signal(concerned[0]?.name ?? 'buyers', themeOf(cluster).heading),
      grounds: `${grounds}\n${names}`,
    },
    withheld,
  );
  return {
    id,
    statement: statement ?? frame.statement(cluster),
    personaIds: concerned.map(persona => persona.id),
    claimIds: claims.map(claim => claim.id),
    ...frame.priority(claims),
    acceptanceSignal: signal,
  };
}

function statementOf(
  { statement }: DerivedRequirement,
  { id, grounds, claims }: { id: string; grounds: string; claims: readonly Claim[] },
  withheld: Withheld,
): string | null {
  const where = `Statement of ${id}, replaced by the words of its claims`;
  const line = withheld.line(statement, { where, grounds, longest: longestStatement });
  const because = line === null ? null : saysAnother(line, claims);
  if (because === null) return line;
  withheld.note(where, because);
  return null;
}

function signalOf(
  { acceptanceSignal }: DerivedRequirement,
  { id, usual, grounds }: { id: string; usual: string; grounds: string },
  withheld: Withheld,
): string {
  if (acceptanceSignal === usual) return usual;
  const where = `Acceptance signal of ${id}, replaced`;
  return withheld.line(acceptanceSignal, { where, grounds, longest: longestSignal }) ?? usual;
}

function concernedBy(given: Pick<Grounded, 'derived' | 'claims' | 'people'> & { isRule: boolean }): Persona[] {
  const { derived, claims, people, isRule } = given;
  const ids = new Set(derived.personaIds.map(id => people.ids.get(id)));
  const told = people.personas.filter(({ id }) => ids.has(id));
  const text = claims.map(claim => claim.text).join(' ');
  return told.length > 0 ? told : matchPersonas({ claims, text, isRule }, people.personas);
}
