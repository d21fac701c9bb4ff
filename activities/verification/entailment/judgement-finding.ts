import type { Judgement, MissingPart } from '#activities/verification/entailment/entailment-judgement';
import type { CheckFinding, Claim } from '#shared/contracts/claim';

const check = 'judge-entailment';

const missingWords: Record<MissingPart, string> = {
  statement: 'they state nothing of the kind',
  subject: 'they do not say it of the same subject',
  amount: 'they do not carry the amount',
  time: 'they do not carry the time',
  place: 'they do not carry the place',
  condition: 'a condition of theirs is left out',
  certainty: 'they are less certain',
  attribution: 'they do not carry whose word it is',
  relation: 'they do not carry the cause, comparison or order',
  scope: 'they are about more or fewer',
  context: 'what they refer to is not in them',
};

const verdictWords: Record<Exclude<Judgement['verdict'], 'abstained'>, string> = {
  entailed: 'a language model that was asked beside the checks finds the claim in its quotes',
  'not-entailed': 'a language model does not find the claim in its quotes',
  contradicted: 'a language model finds that the quotes speak against the claim',
  unclear: 'a language model cannot tell whether the quotes carry the claim',
  unanswered: 'no language model gave a usable judgement of the claim, so it counts as not passed',
};

/** In words of our own: of what a model answers only codes are taken. Null: there was nobody to judge. */
export function findingOf({ verdict, missing }: Pick<Judgement, 'verdict' | 'missing'>): CheckFinding | null {
  if (verdict === 'abstained') return null;
  const passed = verdict === 'entailed';
  const lacking = !passed && missing !== null ? `: ${missingWords[missing]}` : '';
  return { check, passed, detail: `${verdictWords[verdict]}${lacking}` };
}

/** What a judge has said of a claim as it stands; undefined: nobody has judged it. */
export function judgementIn({ findings }: Pick<Claim, 'findings'>): CheckFinding | undefined {
  return findings.find(finding => finding.check === check);
}
