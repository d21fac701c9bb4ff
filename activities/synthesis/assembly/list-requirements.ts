import { byTelling } from '#activities/synthesis/assembly/group-claims';
import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import { rolesIn } from '#activities/synthesis/assembly/role-nouns';
import type { Claim } from '#shared/contracts/claim';
import type { Persona, Requirement } from '#shared/contracts/mrd';
import { contentWords, jaccard } from '#shared/text/similarity';

const maxProblems = 9;
const maxRules = 5;
const sameProblem = 0.3;
const maxPersonas = 3;
const maxCharacters = 380;

/** Problems and rules that verified claims state, as what the market requires; never a solution. */
export function listRequirements(placed: PlacedClaims, personas: readonly Persona[]): Requirement[] {
  if (personas.length === 0) return [];
  const problems = clusters(
    byTelling([...(placed.get('market-problem') ?? []), ...complaints(placed)]).filter(isUsable),
  ).slice(0, maxProblems);
  const rules = clusters(
    byTelling(placed.get('regulatory') ?? []).filter(claim => isUsable(claim) && isDuty(claim)),
  ).slice(0, maxRules);
  const all = [
    ...problems.map(claims => requirement(claims, personas, { isRule: false })),
    ...rules.map(claims => requirement(claims, personas, { isRule: true })),
  ];
  return all.map((entry, at) => ({ id: `req-${at + 1}`, ...entry }));
}

function isUsable(claim: Claim): boolean {
  return claim.publication === 'published' && claim.text.length <= maxCharacters;
}

function complaints(placed: PlacedClaims): Claim[] {
  return [...placed]
    .filter(([section]) => section !== 'market-problem')
    .flatMap(([, claims]) => claims.filter(({ kind }) => kind === 'complaint'));
}

/** A rule obliges when it says must, may not, requires or prohibits; a date alone obliges nobody. */
function isDuty({ text }: Claim): boolean {
  return /\b(?:must|may not|requires?|required|prohibit\w*|bans?|banned|obligation|duty|duties|licen[cs]e|blocked|restricted|barred|18 or older|18\+|need(?:s|ed)? (?:the|a) licen[cs]e|compl(?:y|iance)|may not)\b/iu.test(
    text,
  );
}

/** Claims about one problem, the most telling first. */
function clusters(claims: readonly Claim[]): Claim[][] {
  const groups: { words: Set<string>; members: Claim[] }[] = [];
  for (const claim of claims) {
    const words = new Set(contentWords(claim.text));
    const near = groups.find(group => jaccard(group.words, words) >= sameProblem);
    if (near) near.members.push(claim);
    else groups.push({ words, members: [claim] });
  }
  return groups.map(group => group.members);
}

type NewRequirement = Omit<Requirement, 'id'>;

function requirement(
  claims: readonly Claim[],
  personas: readonly Persona[],
  { isRule }: { isRule: boolean },
): NewRequirement {
  const concerned = personasOf(claims, personas);
  const [who] = concerned;
  const name = who?.name ?? 'Buyer';
  const text = claims[0]?.text ?? '';
  const sources = Math.max(
    new Set(claims.flatMap(claim => claim.citations.map(({ sourceId }) => sourceId))).size,
    ...claims.map(claim => claim.independentSources),
  );
  return {
    statement: isRule ? `Buyers need to stay within this rule: ${text}` : `Buyers face: ${text}`,
    personaIds: concerned.map(({ id }) => id),
    claimIds: claims.map(({ id }) => id),
    ...priorityOf(claims, { isRule, sources }),
    acceptanceSignal: isRule
      ? `Somebody responsible for compliance confirms that the offer can be used without breaking this rule.`
      : `${name} who had this problem confirms in a trial that it no longer occurs.`,
  };
}

interface Weight {
  readonly isRule: boolean;
  readonly sources: number;
}

function priorityOf(
  claims: readonly Claim[],
  { isRule, sources }: Weight,
): Pick<Requirement, 'priority' | 'rationale'> {
  const complained = claims.filter(({ kind }) => kind === 'complaint').length;
  if (isRule) return { priority: 'must', rationale: 'Must: a rule leaves no choice where it applies.' };
  if (sources >= 3) return { priority: 'must', rationale: `Must: ${sources} independent sources state the problem.` };
  if (sources === 2) return { priority: 'should', rationale: 'Should: two independent sources state the problem.' };
  if (complained >= 1)
    return { priority: 'should', rationale: 'Should: users themselves complain of it, in one source.' };
  return { priority: 'could', rationale: 'Could: one source states the problem.' };
}

/** Those the claims speak of; else the people the brief is for. */
function personasOf(claims: readonly Claim[], personas: readonly Persona[]): Persona[] {
  const ids = new Set(claims.map(({ id }) => id));
  const roles = new Set(claims.flatMap(({ text }) => rolesIn(text)).map(({ name }) => name.toLowerCase()));
  const concerned = personas.filter(
    ({ claimIds, name }) => claimIds.some(id => ids.has(id)) || roles.has(name.toLowerCase()),
  );
  const [first] = [...personas].sort((a, b) => Number(b.method === 'assumed') - Number(a.method === 'assumed'));
  return concerned.length > 0 ? concerned.slice(0, maxPersonas) : first ? [first] : [];
}
