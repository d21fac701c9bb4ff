import { isBookkeeping } from '#activities/verification/evidence/row-columns';
import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { isFraming } from '#activities/verification/verify/framing-names';
import { placesOf } from '#activities/verification/verify/places-of';
import { namesOf } from '#activities/verification/verify/rules/names-agree';
import { wordsIn } from '#activities/verification/verify/words';
import { arms } from '#shared/text/arms-of-companies';

const ofTeller = /^(?:publisher|source|author|site|outlet|reported[_\s]by|title)$/iu;
const ofSubject =
  /^(?:subject|project|vendor|company|product|provider|operator|firm|app|tool|framework|brand|repo(?:sitory)?|organi[sz]ation|supplier|competitor)$/iu;

/** A row that a site tells about a product says nothing about the site. */
export const tellersAgree: Rule = {
  name: 'tellers-agree',
  run: comparison => {
    const { isRow, columns, passages } = comparison.evidence;
    const cells = Object.entries(passages[0]?.fields ?? {}).filter(
      ([column, cell]) => cell.trim() !== '' && !isBookkeeping(column),
    );
    const subject = cells.find(([column]) => ofSubject.test(column))?.[1];
    if (!isRow || columns || subject === undefined || isNamed(subject, comparison)) return [];
    const told = cells.filter(([column]) => ofTeller.test(column)).map(([, cell]) => cell);
    const rest = cells.filter(([column]) => !ofTeller.test(column)).map(([, cell]) => cell);
    const name = namesOf(comparison).find(
      each =>
        told.some(cell => cell.includes(each)) &&
        !rest.some(cell => cell.toLowerCase().includes(each.toLowerCase())) &&
        isSubject(each, comparison.claim.text),
    );
    if (name === undefined) return [];
    const detail = `the source says this of "${subject}"; "${name}" only tells it`;
    return [{ rule: 'tellers-agree', severity: 'conflict', detail } satisfies Issue];
  },
};

/** By a word of its own, in one word ("CrewAI" of crewAIInc/crewAI), or by its owner. */
function isNamed(subject: string, { claim }: Comparison): boolean {
  const lower = subject.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const isPart = (text: string) => text.length >= leastPart && lower.includes(text.replace(/[^\p{L}\p{N}]+/gu, ''));
  return (
    wordsIn(subject).some(({ load, keys: [stem = ''] }) => load > 0 && claim.keys.has(stem)) ||
    claim.words.some(({ text, load }) => load > 0 && isPart(text)) ||
    claim.words.some(({ text }) => wordsIn(subject).some(word => arms.get(text)?.has(word.text) === true))
  );
}

const leastPart = 4;

const publication =
  'lists?|catalogues?|pages?|sites?|surveys?|polls?|reports?|records?|figures?|numbers?|tables?|data|counts?|estimates?|descriptions?|articles?|guides?|stud(?:y|ies)|research|databases?|entr(?:y|ies)|accounts?|explainers?|reviews?|texts?|posts?|blogs?|readers?|editors?|authors?|view|words';
const work =
  'pages?|sites?|surveys?|polls?|reports?|articles?|guides?|stud(?:y|ies)|reviews?|posts?|blogs?|readers?|accounts?|catalogues?|explainers?';
const says =
  'says?|said|writes?|wrote|writing|reports?|reported|reporting|records?|recorded|lists?|listed|listing|notes?|noted|counts?|counted|states?|stated|finds?|found|finding|estimates?|estimated|puts?|gives?|gave|claims?|claimed|describes?|described|names?|named|quotes?|quoted|calls?|called|tells?|told|explains?|explained|adds?|added|argues?|argued|asserts?|warns?|warned|sees?|saw|shows?|showed|ranks?|ranked|rates?|rated|credits?|credited|cites?|cited|surveyed|polled|asked|interviewed|measured|measures?|concedes?|recounts?|publish(?:es|ed)?|cover(?:s|ed|age)|retells?';
const speaksBehind = new RegExp(`^['’]?s?,?\\s(?:\\p{L}+\\s){0,3}(?:${says}|${publication})(?!\\p{L})`, 'iu');
const speaksBefore = new RegExp(
  `(?<!\\p{L})(?:${says}|${work}|according)\\s(?:(?!that\\s)\\p{L}+\\s){0,3}$|(?<!\\p{L})(?:by|on|in|at|from|per|via)\\s(?:the\\s)?$`,
  'iu',
);

function isSubject(name: string, text: string): boolean {
  return (
    !isFraming(text, name) &&
    placesOf(text, name).every(
      start => !speaksBehind.test(text.slice(start + name.length)) && !speaksBefore.test(text.slice(0, start)),
    )
  );
}
