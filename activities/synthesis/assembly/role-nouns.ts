import type { Persona } from '#shared/contracts/mrd';

type BuyingRole = Persona['buyingRole'];

/** Nouns for people who use, judge, buy or influence, by what they usually do in a purchase. Plural where both are used. */
const nouns: Record<Exclude<BuyingRole, 'unknown'>, string> = {
  user: 'engineer|developer|user|player|patient|clinician|nurse|doctor|physician|farmer|teacher|student|parent|driver|operator|practitioner|tenant|homeowner|consumer|shopper|guest|resident|caregiver|technician|claimant|customer|household|employee|administrator|dispatcher|veterinarian|vet|electrician|plumber|pharmacist|carer|grower|renter|commuter|traveller|passenger|borrower|policyholder|researcher|scientist|designer|accountant|trainer',
  'economic-buyer':
    'owner|buyer|landlord|chief executive|chief technology officer|chief information officer|chief financial officer|chief marketing officer|CTO|CIO|CFO|CEO|CISO|executive|decision-maker|decision maker|board|purchaser|investor',
  evaluator:
    'architect|reviewer|compliance officer|security officer|manager|analyst|procurement team|inspector|platform team|acquirer|auditor|director',
  influencer:
    'consultant|advisor|adviser|installer|regulator|partner|reseller|distributor|broker|wholesaler|influencer|lawyer',
};
const modifiers =
  'senior|junior|IT|platform|software|product|security|compliance|data|machine learning|ML|AI|DevOps|site reliability|enterprise|business|independent|paying|casual|high-stakes|professional|private|commercial|residential|small business|fleet|facility|property|practice|hospital|clinic|store|restaurant|hotel|school|pet|dog|cat|car|home|building|plant|network|cloud|back-end|front-end|backend|frontend|mobile|game|outside|registered|individual|operations|marketing|sales|purchasing|finance|risk|process|plant|crop|dairy|rural|urban|first-time|on-call|quality|logistics|warehouse|supply chain|laboratory|lab|regulatory|technical|service|project|site|production|maintenance|energy|community|hospital|research|marketing|brand|pharmaceutical|dental|insurance|bank|travel';

const plain = Object.values(nouns).join('|');
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<role>(?:(?:${modifiers})[ -]){0,2}(?:${plain}))(?:e?s)?(?![\\p{L}\\p{N}-])`,
  'giu',
);

/** Words that any market has for those who buy or use; they name nobody while more telling roles are there. */
const generic = new Set(
  'users customers players buyers consumers companies clients practitioners partners employees executives owners boards managers operators analysts individuals'.split(
    ' ',
  ),
);

export function isGenericRole(name: string): boolean {
  return generic.has(name.toLowerCase());
}

/** People who work for the vendors, the press or a court, or who wrote the text: no buyers. */
const aside =
  /\b(?:(?:the|its|their|his|her|an?) (?:analyst|reviewer|director|chief [a-z]+(?: officer)?|lawyer|executive|consultant|auditor|regulator|investor|founder)s?\b(?! in\b)|chief executive,|(?:analyst|lawyer|consultant|reviewer|investor)s? (?:quoted|writes?|says?|said|expects?|warns?|sees?)|chief [a-z]+(?: officer)? of \p{Lu}|(?:,|\bis) (?:chief [a-z]+|director|president) )/iu;

/** Does the text speak here of somebody who neither uses nor buys? */
function isAside(text: string, at: number, length: number): boolean {
  return aside.test(text.slice(Math.max(0, at - 6), at + length + 14));
}

export interface SpokenRole {
  /** Plural, in the source's words: "senior IT decision-makers". */
  readonly name: string;
  readonly buyingRole: BuyingRole;
}

/** The roles a text speaks of. "User acquisition" and "operating manager system" are none: the noun must stand by itself. */
export function rolesIn(text: string): SpokenRole[] {
  const found = new Map<string, SpokenRole>();
  for (const match of text.matchAll(pattern)) {
    if (isDrivingForce(text.slice(0, match.index), match[0])) continue;
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 14);
    if (
      /^\s(?:acquisition|interface|experience|base|system|account|statement|portal|group|incentive|suspicion|purchases)/iu.test(
        after,
      )
    )
      continue;
    if (isAside(text, match.index, match[0].length)) continue;
    const name = plural((match.groups?.['role'] ?? '').replace(/\s+/gu, ' '));
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, { name, buyingRole: buyingRoleOf(key) });
  }
  return [...found.values()];
}

/** "The main driver" of a market is nobody. */
function isDrivingForce(before: string, role: string): boolean {
  return (
    /^drivers?$/iu.test(role) &&
    /\b(?:main|key|major|biggest|primary|important|strongest|growth|market|cost|demand)\s$/iu.test(before)
  );
}

function buyingRoleOf(name: string): BuyingRole {
  for (const [role, list] of Object.entries(nouns)) {
    if (list.split('|').some(noun => name.endsWith(plural(noun).toLowerCase()))) return role as BuyingRole;
  }
  return 'unknown';
}

function plural(noun: string): string {
  if (/[^aeiou]y$/u.test(noun)) return `${noun.slice(0, -1)}ies`;
  return `${noun}s`;
}
