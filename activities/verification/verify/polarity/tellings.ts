import type { Denial } from '#activities/verification/verify/polarity/denials';
import { hasKin } from '#activities/verification/verify/polarity/kin';
import type { Word } from '#activities/verification/verify/words';

/** What a document does with a fact that it has. */
const telling =
  /^(?:say|says|said|saying|tell|tells|told|telling|state|states|stated|stating|give|gives|gave|given|giving|name|names|named|naming|print|prints|printed|reveal|reveals|revealed|disclos(?:e|es|ed|ing)|specif(?:y|ies|ied|ying)|identif(?:y|ies|ied|ying)|mention(?:s|ed|ing)?|quot(?:e|es|ed|ing)|publish(?:es|ed|ing)?|explain(?:s|ed|ing)?|defin(?:e|es|ed|ing)|list(?:s|ed|ing)?|record(?:s|ed|ing)?|indicat(?:e|es|ed|ing))$/u;

export function isTelling({ text }: Word): boolean {
  return telling.test(text);
}

/** "Without saying which", "not named": it denies that something is told. */
export function deniesTelling({ words: [next], kind }: Denial): boolean {
  return kind === 'plain' && next !== undefined && isTelling(next);
}

/** Something besides the telling is the same in both. */
export function isToldOf(some: readonly Word[], { words: [next] }: Denial, others: readonly Word[]): boolean {
  return some.some(word => word.load > 0 && word !== next && hasKin(word, others));
}

/** What shows that something is so. */
const sign =
  /^(?:signs?|indications?|indicat(?:e|es|ed|ing)|evidence|proof|traces?|hints?|hinted|clues?|suggest(?:s|ed|ing|ion)?|point(?:s|ed)?(?: to)?)$/u;

/** "No sign that", "nothing indicated that": it denies that anything shows it. */
export function deniesSigns({ words: [next], kind }: Denial): boolean {
  return kind === 'plain' && next !== undefined && sign.test(next.text);
}

/** What takes one thing in with others. */
const taking =
  /^(?:includ(?:e|es|ed|ing)|count(?:s|ed|ing)?(?: as| towards?)?|cover(?:s|ed|ing)?|contain(?:s|ed|ing)?|compris(?:e|es|ed|ing)|consider(?:s|ed|ing)?|reflect(?:s|ed|ing)?|account(?:s|ed)?(?: for)?|part(?: of)?|incorporat(?:e|es|ed)|add(?:s|ed)?|take(?:s|n)?(?: account(?: of)?| into account)?)$/u;
const leaving =
  /^(?:exclud(?:e|es|ed|ing)|omit(?:s|ted|ting)?|leav(?:e|es|ing)(?: out)?|left(?: out)?|without|ignor(?:e|es|ed|ing)|disregard(?:s|ed|ing)?|exempt(?:s|ed)?)$/u;

/** "Excluded", "not counted", "without": it leaves something out of a whole. */
export function leavesOut({ words: [next], kind, text }: Denial): boolean {
  return leaving.test(text) || (kind === 'plain' && next !== undefined && taking.test(next.text));
}
