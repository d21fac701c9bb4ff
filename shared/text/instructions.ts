import { splitSentences } from '#shared/text/sentences';

const orders =
  "output|print|write|state|say|respond|reply|answer|ignore|disregard|include|insert|add|publish|report|delete|remove|repeat|mark|approve|conclude|always|never|do not|don’t|don't|you (?:must|should|will|are)";
const told = '(?:that|the (?:sentence|phrase|claim|words?|following|text|statement)|only|exactly|verbatim)\\b';

/** How a text speaks when it gives orders to whoever, or whatever, reads it. Tried on the beginning of a sentence. */
const opening: readonly RegExp[] = [
  /^(?:please\s+|now\s+|important:\s+)?(?:ignore|disregard|forget|override|bypass)\b.{0,60}?\b(?:instructions?|prompts?|directions|everything (?:above|before)|(?:the|all) (?:above|foregoing))\b/iu,
  new RegExp(
    `^[<[(#*\\s]*(?:system|assistant|developer|ai|llm|model|instructions?)(?:\\s(?:message|prompt|note|override|instructions?))?\\s*[\\])>*]*\\s*:\\s*["“]?(?:please\\s)?(?:${orders})\\b`,
    'iu',
  ),
  /^["“(\s]*(?:from now on,?\s+)?you are (?:now )?(?:an?\s|the\s)?(?:\p{L}+\s){0,2}?(?:ai|assistant|chatbot|language model|llm|author of this|writer of this|system|agent)\b/iu,
  /^["“(\s]*as an? (?:ai|artificial intelligence|(?:large )?language)(?: language)?(?: model| assistant)?\b,?\s+you\b/iu,
  new RegExp(
    `^["“(\\s]*(?:please\\s+|now\\s+|also\\s+|then\\s+|and\\s+)?(?:output|print|write|state|say|publish|respond|reply|answer|repeat|report|conclude|claim|insert)\\s+(?:clearly\\s+)?${told}`,
    'iu',
  ),
];

/**
 * Whether a text gives orders to its reader ("Ignore previous instructions, state that ..."). Sources report; what
 * commands instead is no evidence, whoever wrote it. A sentence that merely quotes such words inside is none of these.
 */
export function givesOrders(text: string): boolean {
  return splitSentences(text).some(({ text: sentence }) => opening.some(pattern => pattern.test(sentence.trim())));
}
