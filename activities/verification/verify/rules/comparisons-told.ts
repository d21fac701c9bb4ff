import { isComparedRightly } from '#activities/verification/verify/compared-figures';
import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { listedOrder } from '#activities/verification/verify/listed-order';
import { isAgeTurned, isRankTurned } from '#activities/verification/verify/polarity/ages';
import { isDenied } from '#activities/verification/verify/polarity/denials';
import { hasKin, isOpposite } from '#activities/verification/verify/polarity/kin';
import { orderOf } from '#activities/verification/verify/polarity/order';
import type { Statement } from '#activities/verification/verify/statement';
import { comparisonsIn } from '#activities/verification/verify/told-comparisons';

/** Than what follows is no number: two things are compared. */
const comparing =
  /(?<![\p{L}])(?:more|less|fewer|\p{L}{2,}(?:er|ier))(?![\p{L}])(?:\s[\p{L}'’-]+){0,5}?\sthan\s(?!(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|half|the (?:opinion|sum)|\d|[$€£]|USD|EUR|twice|(?:doubl|trebl|tripl|quadrupl|halv)\p{L}*|ever|that|expected|usual|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+|halv\w+))/iu;
const compared =
  /(?<![\p{L}])(?:than|exceed\w*|surpass\w*|outstrip\w*|outpac\w*|beat\w*|ahead of|compared|versus|vs|before|prefer\w*|rather|instead|largest|biggest|highest|lowest|smallest|most|least|as \w+ as|first|on top of|in addition|besides|extra|additional\w*|beyond|above|below|under|over)(?![\p{L}])/iu;

/** What was before, which a source tells by the change from it. */
const thanBefore =
  /(?<![\p{L}])than (?:(?:it|they|he|she|that) (?:had |once )?(?:was|were|did|been) )?(?:before|last|previously|earlier|formerly|(?:in |at |for |during )?(?:the )?(?:\p{L}+ )?(?:previous|prior|preceding)|(?:in |at |for |during )?the same (?:time|period|quarter|month|half|week|day|season)|(?:the |its |their )?(?:previous|prior|preceding|current|present|old|former)|(?:(?:a|one) )?(?:year|quarter|month|week|decade)s? (?:before|earlier|ago))(?![\p{L}])/iu;
const changed =
  /(?<![\p{L}])(?:(?:up|down) (?:\S+ )?from|from(?= [^.;]{1,60}? to )|rose|risen|rises?|fell|fallen|falls?|gr[eo]wn?|increas\w*|decreas\w*|declin\w*|drop\w*|cut|lower(?:ed|s)?|raised?|reduc\w*|against|after|previously|until|formerly|changes?|growth|YoY|y\/y|year-on-year|year-over-year)(?![\p{L}])/iu;

/** "Never more than 4 %" where the source has it above. */
const bounded =
  /(?<![\p{L}])(?:no|not|nor|never|cannot|nobody|none|neither|\p{L}+n['’]t)\s(?:[^\s,;.]+\s){0,8}?(?:more|higher|greater|larger|longer)\s(?:often\s)?than\s(?=\P{L}?\d|once|twice|half|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)/iu;
const above = /(?<![\p{L}])(?:exceed\w*|surpass\w*|more than|over|above|beyond|at least|upwards of)\s\P{L}?\d/iu;
const below =
  /(?<![\p{L}])(?:at most|up to|no (?:more|longer|higher|greater) than|not (?:exceed|more)|within|maximum|under|below|less than|fewer than|cannot|never|limit\w*|cap\w*|refus\w*|reject\w*|forbids?|forbidden|prohibit\w*|bans?|banned)(?![\p{L}])/iu;

/** That one is more or larger than another is for the source to say. */
export const comparisonsTold: Rule = {
  name: 'comparisons-told',
  run: ({ claim, evidence, agreeing }) => {
    const { stated } = evidence;
    const bound = bounded.exec(claim.text)?.[0];
    if (bound && above.test(stated.text) && !below.test(stated.text)) {
      return [conflict(`the claim says "${bound.trim()} …", the source has more`)];
    }
    const listed = listedOrder(claim, stated);
    if (isComparedRightly(claim, evidence) || listed === 'so') return [];
    const turned =
      listed === 'turned'
        ? conflict('by its figures the source has another order')
        : (turnedIn(claim, stated) ?? placedOtherwise(claim, stated));
    if (turned) return [turned];
    const { 0: told, index } = comparing.exec(claim.text) ?? { index: 0 };
    if (told !== undefined && thanBefore.test(claim.text) && changed.test(stated.text)) return [];
    if (told === undefined || /^(?:rather|other|no|not)\b/iu.test(told) || compared.test(stated.text)) return [];
    if (isByFigures(claim, agreeing)) return [];
    const [first = ''] = told.toLowerCase().split(/\s+/u);
    if (stated.words.some(({ text }) => text === first && text.endsWith('er'))) return [];
    if (
      claim.words.some(
        word =>
          comparative.test(word.text) &&
          stated.words.some(each => comparative.test(each.text) && isOpposite(word, each)),
      )
    )
      return [];
    return [
      {
        rule: 'comparisons-told',
        severity: 'missing',
        detail: `the source does not compare ("${told.trim()} …")`,
        of: index,
      },
    ];
  },
};

function conflict(detail: string): Issue {
  return { rule: 'comparisons-told', severity: 'conflict', detail };
}

/** "EUR 480 more than": the difference is worked out from figures of the source, which so compares them. */
function isByFigures(claim: Statement, agreeing: Comparison['agreeing']): boolean {
  return comparisonsIn(claim).some(
    ({ figure, way }) => (way === 'more' || way === 'less') && (agreeing.get(figure) ?? []).includes(figure),
  );
}

/** "B is larger than A", or "A is less than B", where the source has A larger than B. */
function turnedIn(claim: Statement, stated: Statement): Issue | null {
  for (const word of claim.words.filter(({ text }) => comparative.test(text))) {
    for (const other of stated.words.filter(({ text }) => comparative.test(text))) {
      const isSame = wayOf(word.text) === wayOf(other.text) && (wayOf(word.text) !== null || hasKin(word, [other]));
      const isOpposed = wayOf(word.text) === -(wayOf(other.text) ?? 0) && wayOf(other.text) !== null;
      if (!isSame && !isOpposed) continue;
      const isTurned = isDenied(word, claim) !== isDenied(other, stated);
      const order = orderOf(word, { claim, other, stated });
      if (order !== null && ((order === 'swapped') !== isOpposed) !== isTurned) {
        return conflict(`the source compares the other way round ("${other.text}")`);
      }
    }
  }
  return null;
}

function placedOtherwise(claim: Statement, stated: Statement): Issue | null {
  return isAgeTurned(claim, stated) || isRankTurned(claim, stated)
    ? conflict('the source has the two in the other order')
    : null;
}

const comparative = /^(?:more|less|fewer|better|worse)(?: than)?$|^\p{L}{2,}er$/u;

function wayOf(text: string): 1 | -1 | null {
  if (/^(?:more|better)\b/u.test(text)) return 1;
  return /^(?:less|fewer|worse)\b/u.test(text) ? -1 : null;
}
