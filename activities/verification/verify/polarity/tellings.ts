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
