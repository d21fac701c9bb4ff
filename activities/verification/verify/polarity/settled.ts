import { type Denial, isHard, telling, toldIn } from '#activities/verification/verify/polarity/denials';
import { hasKin } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';

/** Nobody knows yet. */
const open =
  /^(?:unknown|unclear|uncertain\w*|undecided|unsettled|unresolved|unanswered|unsure|doubt\w*|yet to|left open|leaves? open)$/u;
/** It is decided, against it. */
const settled =
  /^(?:ruled out|rules? out|refus\w+|reject\w*|dismiss\w*|declin\w* to|den(?:y|ies|ied)|turn\w* down|ban|bans|banned|prohibit\w*|forb\w+|barred|outlaw\w*)$/u;

/** What one side leaves open, the other has decided; the claim's word for it, null where both agree. */
export function unsettledIn(claim: Statement, stated: Statement): string | null {
  const [own, there] = [denialsOf(claim), denialsOf(stated)];
  const ways: readonly (readonly [RegExp, RegExp])[] = [
    [open, settled],
    [settled, open],
  ];
  for (const [here, other] of ways) {
    if (there.some(({ text }) => here.test(text)) || own.some(({ text }) => other.test(text))) continue;
    const found = own.find(
      one => here.test(one.text) && there.some(each => other.test(each.text) && areAlike(one, each)),
    );
    if (found) return found.text;
  }
  return null;
}

function denialsOf(statement: Statement): Denial[] {
  return toldIn(statement).flatMap(({ denials }) => denials.filter(isHard));
}

function areAlike(one: Denial, other: Denial): boolean {
  return telling(other).filter(word => hasKin(word, telling(one))).length > 1;
}
