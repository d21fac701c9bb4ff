import { groupsOf, isOfPlace, phraseKey } from '#activities/verification/verify/lexicon';
import { wordsIn } from '#activities/verification/verify/words';
import { isPlainTerm } from '#shared/text/name-tokens';
import { ordinaryStarts } from '#shared/text/name-words';

/** Sentences open with these, and no company is called so. */
const adjectives: ReadonlySet<string> = new Set(
  'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half twice once young rich poor cheap dear heavy light strong weak hard soft hot cold fresh raw rare rich safe sick slow smart steep strict tight tiny tough vast warm wide wild wise worth wrong joint loose mere odd plain proud pure quick quiet rough round sharp steady sheer sole spare stable straight sudden sure thin thick true false unable unlike usual vital whole broad close dark deep dirty dry empty equal even exact faint fair fierce firm flat former grand harsh huge idle ill keen lazy legal level likely live lone mad main mild minor modest neat net noble normal older newer larger smaller higher lower better worse best worst fewer faster slower longer shorter earlier anyone nobody nothing something everything'.split(
    ' ',
  ),
);

/** An ordinary word of sentences, by its ending, its place in the lexicon or a list: with a capital it is a first word and no name. */
export function isCommon(word: string): boolean {
  return (
    /^(?:Whoever|Whatever|Anyone|Anybody|Nobody|Someone|Everyone|Customers|[A-Z][a-z]+(?:ly|ers|ors|ing|ed|tion|tions|ness|ment|ments|ity|ous|able|ible|al|ive|ies|ants?|ents?))$/u.test(
      word,
    ) ||
    ordinaryStarts.has(word.toLowerCase()) ||
    isPlainTerm(word) ||
    adjectives.has(word.toLowerCase()) ||
    wordsIn(word).some(({ load }) => load < 1) ||
    groupsOf(phraseKey(word)).some(key => !isOfPlace(key))
  );
}
