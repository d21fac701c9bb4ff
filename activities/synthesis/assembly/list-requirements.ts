import { byTelling } from '#activities/synthesis/assembly/group-claims';
import type { PlacedClaims } from '#activities/synthesis/assembly/place-claims';
import { rolesIn } from '#activities/synthesis/assembly/role-nouns';
import type { Unlabel } from '#activities/synthesis/assembly/without-label';
import type { Claim } from '#shared/contracts/claim';
import type { Persona, Requirement } from '#shared/contracts/mrd';
import { contentWords } from '#shared/text/similarity';

const maxProblems = 9;
const maxRules = 5;
const sharedWords = 3;
const maxPersonas = 3;
const maxCharacters = 380;
/** How a court case went is no problem of a customer. */
const procedure = /\b(?:judge|arbitration|jury|motion|counterclaims?|summary judgment|as retold)\b/iu;

/** Problems and rules that verified claims state, as what the market requires; never a solution. */
export function listRequirements(placed: PlacedClaims, personas: readonly Persona[], unlabel: Unlabel): Requirement[] {
  if (personas.length === 0) return [];
  const problems = clusters(
    byTelling([...(placed.get('market-problem') ?? []), ...complaints(placed)]).filter(isUsable),
  ).slice(0, maxProblems);
  const rules = clusters(
    byTelling(placed.get('regulatory') ?? []).filter(
      claim => isUsable(claim) && isDuty(claim.kind, unlabel(claim.text)),
    ),
  ).slice(0, maxRules);
  const all = [
    ...problems.map(claims => requirement(claims, { personas, unlabel, isRule: false })),
    ...rules.map(claims => requirement(claims, { personas, unlabel, isRule: true })),
  ];
  return all.map((entry, at) => ({ id: `req-${at + 1}`, ...entry }));
}

function isUsable(claim: Claim): boolean {
  return claim.publication === 'published' && claim.text.length <= maxCharacters && !procedure.test(claim.text);
}

function complaints(placed: PlacedClaims): Claim[] {
  return [...placed]
    .filter(([section]) => section !== 'market-problem')
    .flatMap(([, claims]) => claims.filter(({ kind }) => kind === 'complaint'));
}

/** A rule obliges when it says must, may not, requires or prohibits; a date alone obliges nobody. */
function isDuty(kind: Claim['kind'], text: string): boolean {
  return (
    kind === 'rule' &&
    /\b(?:must|may not|requires?|required|prohibit\w*|bans?|banned|obligation|duty|duties|licen[cs]es?|blocked|restricted|barred|18 or older|applies from|need(?:s|ed)? (?:the|a) licen[cs]e)\b/iu.test(
      text,
    )
  );
}

/** Claims about one problem, the most telling first: they share several words of weight. */
function clusters(claims: readonly Claim[]): Claim[][] {
  const common = commonWords(claims);
  const groups: { words: Set<string>; members: Claim[] }[] = [];
  for (const claim of claims) {
    const words = new Set(
      contentWords(claim.text).filter(word => word.length > 4 && !common.has(word) && !/\d/u.test(word)),
    );
    const near = groups.find(group => [...words].filter(word => group.words.has(word)).length >= sharedWords);
    if (near) near.members.push(claim);
    else groups.push({ words, members: [claim] });
  }
  return groups.map(group => group.members);
}

/** Words that half of the claims have say nothing about which problem it is. */
function commonWords(claims: readonly Claim[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text } of claims)
    for (const word of new Set(contentWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const limit = Math.max(3, claims.length / 2);
  return new Set([...counts].filter(([, count]) => count > limit).map(([word]) => word));
}

type NewRequirement = Omit<Requirement, 'id'>;

interface Frame {
  readonly personas: readonly Persona[];
  readonly unlabel: Unlabel;
  readonly isRule: boolean;
}

function requirement(claims: readonly Claim[], { personas, unlabel, isRule }: Frame): NewRequirement {
  const concerned = personasOf(claims, personas);
  const [who] = concerned;
  const name = who?.name ?? 'Buyers';
  const text = unlabel(claims[0]?.text ?? '');
  const sources = Math.max(
    new Set(claims.flatMap(claim => claim.citations.map(({ sourceId }) => sourceId))).size,
    ...claims.map(claim => claim.independentSources),
  );
  return {
    statement: isRule ? `Buyers and sellers have to live with this rule: ${text}` : `Buyers face: ${text}`,
    personaIds: concerned.map(({ id }) => id),
    claimIds: claims.map(({ id }) => id),
    ...priorityOf(claims, { isRule, sources }),
    acceptanceSignal: isRule
      ? `Somebody responsible for compliance confirms that the offer can be used without breaking this rule.`
      : `In a trial, ${inSentence(name)} confirm that this no longer happens to them.`,
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
  if (complained >= 2) {
    return { priority: 'should', rationale: `Should: ${complained} complaints of users themselves name the problem.` };
  }
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

/** A persona's name within a sentence: "players", but "CTOs" and the brief's own long phrases as they are. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
