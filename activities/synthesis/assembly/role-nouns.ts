import type { Persona } from '#shared/contracts/mrd';

type BuyingRole = Persona['buyingRole'];

/** Nouns for people who use, judge, buy or influence, by what they usually do in a purchase. Plural where both are used. */
const nouns: Record<Exclude<BuyingRole, 'unknown'>, string> = {
  user: 'engineer|developer|user|player|patient|clinician|nurse|doctor|physician|farmer|teacher|student|parent|driver|operator|practitioner|tenant|homeowner|consumer|shopper|guest|resident|caregiver|technician|claimant|customer|household|employee|administrator|dispatcher|veterinarian|electrician|plumber',
  'economic-buyer':
    'owner|buyer|landlord|chief executive|chief technology officer|chief information officer|chief financial officer|chief marketing officer|CTO|CIO|CFO|CEO|CISO|executive|decision-maker|decision maker|board|purchaser|investor',
  evaluator:
    'architect|reviewer|compliance officer|security officer|manager|analyst|procurement team|platform team|acquirer|auditor|director',
  influencer: 'consultant|advisor|adviser|installer|regulator|partner|reseller|influencer|lawyer',
};
const modifiers =
  'senior|junior|IT|platform|software|product|security|compliance|data|machine learning|ML|AI|DevOps|site reliability|enterprise|business|independent|paying|casual|high-stakes|professional|private|commercial|residential|small business|fleet|facility|property|practice|hospital|clinic|store|restaurant|hotel|school|pet|dog|cat|car|home|building|plant|network|cloud|back-end|front-end|backend|frontend|mobile|game|outside|registered|individual|operations|marketing|sales|purchasing|finance|risk|process|plant|crop|dairy|rural|urban|first-time|on-call';

const plain = Object.values(nouns).join('|');
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<role>(?:(?:${modifiers})[ -]){0,2}(?:${plain}))(?:e?s)?(?![\\p{L}\\p{N}-])`,
  'giu',
);

export interface SpokenRole {
  /** Plural, in the source's words: "senior IT decision-makers". */
  readonly name: string;
  readonly buyingRole: BuyingRole;
}

/** The roles a text speaks of. "User acquisition" and "operating manager system" are none: the noun must stand by itself. */
export function rolesIn(text: string): SpokenRole[] {
  const found = new Map<string, SpokenRole>();
  for (const match of text.matchAll(pattern)) {
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 14);
    if (
      /^\s(?:acquisition|interface|experience|base|system|account|statement|portal|group|incentive|suspicion|purchases)/iu.test(
        after,
      )
    )
      continue;
    const name = plural((match.groups?.['role'] ?? '').replace(/\s+/gu, ' '));
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, { name, buyingRole: buyingRoleOf(key) });
  }
  return [...found.values()];
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
