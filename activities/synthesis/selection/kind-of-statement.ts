import type { ClaimKind } from '#shared/contracts/claim';
import { findQuantities } from '#shared/text/quantities';

const complaint =
  /\b(?:complain\w*|users? (?:report|say|find)s?|players? (?:say|report|allege)s?|customers? (?:say|report)s?|owners? (?:say|report)s?|reviewers? (?:say|warn)s?|frustrat\w+|dissatisf\w+|grievance)\b/iu;
const rule =
  /\b(?:law|statute|regulation|directive|act|code section|section \d+|article \d+|prohibit\w*|ban(?:s|ned)?|unlawful|illegal|licen[cs]e[ds]?|mandatory|obligation|must\b|may not\b|shall\b|ha(?:s|ve) to be (?:reported|registered|licen[cs]ed|approved|calibrated|certified|documented|notified|declared)|required by|attorney general|guideline|appl(?:y|ies) from|date of application|entry into force|takes? effect)\b/iu;
const price =
  /\b(?:price[sd]?|pricing|fees?|costs?|charges?|charged|billed|per month|per year|per seat|subscription|tariff|surcharge)\b/iu;

/** What sort of claim a sentence makes, by its own words. */
export function kindOfStatement(text: string): ClaimKind {
  if (complaint.test(text)) return 'complaint';
  const quantities = findQuantities(text);
  if (quantities.some(({ currency }) => currency !== null) && price.test(text)) return 'price';
  if (rule.test(text)) return 'rule';
  return quantities.length > 0 ? 'number' : 'statement';
}
