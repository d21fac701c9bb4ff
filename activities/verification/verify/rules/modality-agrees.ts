import type { Issue, Rule } from '#activities/verification/verify/comparison';
import type { Statement } from '#activities/verification/verify/statement';

const must =
  /(?<![\p{L}])(?:must(?! not)|(?<!(?:not|n['’]t|never|without) )ha(?:s|ve|d) to|(?:is|are|was|were) (?:required|obliged|forced|compelled|ordered) to|mandatory|compulsory|obligatory|requires?|required)(?! (?:ask|look|say|turn|apply|contact)\b)(?![\p{L}])/iu;
const isMust =
  /(?<![\p{L}])(?:must|ha(?:s|ve|d) to|impos\w*|insist\w*|enforc\w*|essential|crucial|stipulat\w*|prescri\w*|dictat\w*|necessitat\w*|subject to|forbid\w*|forbad\w*|responsib\w*|requir\w*|oblig\w*|forced|compel\w*|order\w*|mandat\w*|compulsory|needs?|needed|necessary|shall|should|only|unless|until|conditions?|at least|bans?|banned|prohibit\w*|has|have|demand\w*|dut(?:y|ies)|calls? for|without|minimum|or older|older|deadline|due)(?![\p{L}])/iu;
/** A duty that is denied is none: "no proof is needed", "need not", "without having to". */
const spared =
  /(?<![\p{L}])(?:(?:no|not|without|never|nothing|nobody)\s(?:[^\s,;.:]+\s){0,4}?(?:needed|needs?|necessary|required?|requires|obligatory|mandatory|compulsory|obliged|(?:have|has|had|having) to)|needn['’]t|(?:do|does|did)n['’]t\s(?:need|require|have to)|unnecessary)(?![\p{L}])/giu;
const may =
  /(?<![\p{L}])(?:may(?! not)|might|could|optional(?:ly)?|voluntary|voluntarily|free to|need not|needn['’]t|not required)(?![\p{L}])/iu;
const isFree =
  /(?<![\p{L}])(?:may|might|can|could|option\w*|volunt\w*|free|allow\w*|permit\w*|possib\w*|potential\w*|if|up to|choice|choose|able|likely|expect\w*|suggest\w*|would|perhaps|between|depend\w*|sometimes|risk\w*|either|or|chance|room|open|whether|consider\w*|hinges?|(?:not|no|without|never)(?: \p{L}+){0,2} (?:need\w*|requir\w*|have to|having to|oblig\w*|must|forced)|n['’]t (?:need|require|have to)|unable to rule)(?![\p{L}])/iu;
const proven =
  /(?<![\p{L}])(?:(?:prove[ds]?(?= (?:that|in|by|how|its|to|the|it)\b)|(?:is|are|was|were|been) proven?d?)(?! (?:too|to be|very|more|less|un|hard|difficult|not))|certainly|definitely|undoubtedly|guarantee[ds]?|guarantees)(?![\p{L}])/iu;
const isProven =
  /(?<![\p{L}])(?:pro(?:ve|of|ven)\w*|certain\w*|definite\w*|undoubted\w*|guarante\w*|ensur\w*|show\w*|demonstrat\w*|confirm\w*|establish\w*|eviden\w*|verif\w*|floor|minimum|at least|SLAs?|assur\w*|promis\w*|warrant\w*|commit\w*|pledg\w*|secur\w*)(?![\p{L}])/iu;
const doubtful =
  /(?<![\p{L}])(?:may(?! not\b)|might|could(?! not|n['’]t)|would (?:argue|like|want|prefer|consider)|possibly|perhaps|allegedly|reportedly|rumou?red|unconfirmed|proposed|proposes|considering|considers)(?![\p{L}])/iu;
const isDoubted =
  /(?<![\p{L}])(?:may|might|could|can|would|will|possib\w*|potential\w*|perhaps|alleg\w*|report\w*|rumou?r\w*|unconfirmed|propos\w*|consider\w*|likely|expect\w*|said|says?|claims?|claimed|according|suggest\w*|believ\w*|think\w*|plans?|planned|aims?|seek\w*|intend\w*|able|if|view|opinion|argu\w*|want\w*|up to|call\w*|allow\w*|permit\w*|described|unless|should|rul\w* out|room|open|conceiv\w*|chance|risk\w*|doubt\w*|uncertain\w*|unclear|lawful\w*|legal\w*|licit|entitled|free(?= to\b)|optional\w*|warn\w*|fear\w*|hope\w*|prospect\w*|estimat\w*|project\w*|predict\w*|forecast\w*|anticipat\w*|contend\w*|seem\w*|appear\w*|suspect\w*|suppos\w*|necessarily)(?![\p{L}])/iu;

/** "May 2025" and "in May" are no doubt: within a sentence only the month has a capital. */
const months = /\bMay(?= \d)|(?<=[\p{L}\p{N},;)] )May\b/gu;

function withoutMonths(text: string): string {
  return text.replace(months, month => '_'.repeat(month.length));
}

/** "May travel only if it is chained" makes the chain a duty, and "unless they could show" leaves the rest one. */
function isConditioned(text: string): boolean {
  return onlyOn.test(text) || inCondition.test(text);
}
const onlyOn =
  /(?<![\p{L}])(?:may|might|could)\s(?:[^\s.;]+\s){0,16}?only\s(?:if|when|where|once|after|with|upon|as long as)(?![\p{L}])|(?<![\p{L}])only\s(?:if|when|where|once|after|with|upon)\s(?:[^\s.;]+\s){0,16}?(?:may|might|could)(?![\p{L}])/iu;
const inCondition =
  /(?<![\p{L}])(?:unless|if|when|where|whether)\s(?:[^\s,.;]+\s){1,4}?(?:may|might|could)(?![\p{L}])/iu;

/** Who says it makes it no guess. */
const attributed = /\b(?:accord\w*|said|says?|report\w*|described|view|opinion)\b/giu;

/** May is not told as must, a proposal or a guess not as a fact, nor the other way round. */
export const modalityAgrees: Rule = {
  name: 'modality-agrees',
  run: ({ claim, evidence: { stated, near } }) => {
    const { text } = claim;
    const there = `${stated.text} ${near.text}`;
    const [duty, leave, proof, doubt] = [must, may, proven, doubtful].map(cue =>
      cue.exec(withoutMonths(text))?.[0]?.toLowerCase(),
    );
    if (duty && !isMust.test(there.replace(spared, ' ')))
      return [issue(`the claim says "${duty}"; the source does not make it a duty`)];
    if (leave && !isFree.test(there) && must.test(stated.text) && !isConditioned(text))
      return [issue(`the claim says "${leave}"; the source makes it a duty`)];
    if (proof && !isProven.test(stated.text)) return [issue(`the claim says "${proof}"; the source does not`)];
    const guess = doubtful.exec(withoutMonths(stated.text))?.[0]?.toLowerCase();
    if (
      guess &&
      !doubt &&
      !isDoubted.test(/^(?:may|might|could|possibly|perhaps)/u.test(guess) ? text.replace(attributed, ' ') : text) &&
      isAbout(claim, stated)
    )
      return [issue(`the source says "${guess}", the claim states it as a fact`)];
    return [];
  },
};

function issue(detail: string): Issue {
  return { rule: 'modality-agrees', severity: 'conflict', detail };
}

/** What the source is in doubt of is what the claim says. */
function isAbout(claim: Statement, stated: Statement): boolean {
  const at = doubtful.exec(stated.text)?.index ?? 0;
  const clause = stated.clauseAt(at);
  const next = stated.words
    .filter(word => word.start > at && stated.clauseAt(word.start) === clause && word.load > 0)
    .slice(0, 5);
  const known = next.filter(word => word.keys.some(key => claim.keys.has(key)));
  return known.some(({ load }) => load === 1) && known.length * 2 >= next.length;
}
