import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** How a text tells of what a verb says: as so, as planned or conditioned, as past and over; null where it does not show. */
export type Mode = 'told' | 'planned' | 'over' | null;

const between = String.raw`(?:\s(?!(?:who|which|that|it|they|he|she)\s)[^\s,;:.]+){0,3}?`;
const modal = new RegExp(
  String.raw`(?<!\p{L})(?:will|would|shall|should|could|might|may|must|can only|wo|['’]ll)${between}\s$`,
  'iu',
);
const governing =
  'is|are|was|were|plan|plans|planned|planning|intends?|intended|intention|hopes?|hoped|hoping|wants?|wanted|wish|wishes|aims?|aimed|aiming|expects?|expected|promises?|promised|due|set|scheduled|about|ready|likely|unlikely|seeks?|sought|proposes?|proposed|considers?|considering|whether|how|decided?|decides|agreed?|agrees|pledge[sd]?|vow(?:s|ed)?|threatens?|ought|has|have|yet|still|going|poised|slated|supposed|obliged|required|refus(?:e|es|ed)|declin(?:e|es|ed)|unable|bid|offers?|offered|tries|tried|trying|needs?|needed|wait(?:s|ing|ed)?|calls?|called|urges?|urged|recommends?|recommended|asked|hesitates?|reluctant|willing|prepared|preparing|keen|eager|free|down|intent|option|permission|right|chance|obligation|target|goal';
const infinitive = new RegExp(
  String.raw`(?<!\p{L})(?:${governing})(?:\s(?:not|only|first|now|also))?\sto(?:\s\p{L}+ly)?\s(?:(?:\p{L}+\s){1,3}and\s)?$`,
  'iu',
);
const passive =
  /(?<!\p{L})(?:to|will|would|shall|should|could|might|may|must)\s(?:only\s|first\s|then\s)?be\s(?:\p{L}+ly\s)?$/iu;
const conditional =
  /(?<!\p{L})(?:if|whether|unless|once|until|provided(?: that)?|providing|as soon as|as long as|in case|assuming(?: that)?|before|when)\s(?:[^\s,;:.]+\s){0,7}?$/iu;
const named =
  /(?<!\p{L})(?:needs?|requires?|awaits?|awaiting|pending|subject to|waits? for|waiting for|depends? on|seeks?|seeking|sought|hopes? for|hoped for|appl(?:y|ies|ied) for|call(?:s|ed)? for|plans? (?:for|of)|planned|proposed|possible|talks (?:on|about)|idea of)\s(?:(?:the|an?|its|their|his|her)\s)?(?:\p{L}+\s){0,2}?$/iu;
const formerly = /(?<!\p{L})(?:used to|formerly|previously|once|no longer)\s(?:\p{L}+\s)?$/iu;
const being =
  /(?<!\p{L})(?:is|are|be|been|being|was|were|has|have|had|gets?|got)(?:\s(?:\p{L}+ly|not|now|also|already|since|just))?\s$/iu;
const sameForms = /^(?:cut|cuts|put|set|let|hit|shut|cost|spread|split)$/u;
const past =
  /^(?:\p{L}{2,}ed|began|broke|brought|built|bought|came|chose|cut|did|drew|fell|found|gave|went|grew|held|kept|laid|led|left|lent|lost|made|met|paid|put|ran|rose|sold|sent|set|shut|spent|stood|took|taught|won|wrote|became|saw|spoke|dealt|got)$/u;
const noun = /(?:ing|ings|al|als|ment|ments|tion|tions|sion|sions|ance|ure|er|ers|or|ors)$/u;

/** What a part of a text leaves to the future or to others. */
const plan =
  /(?<!\p{L})(?:will|would|shall|(?:is|are|was|were) (?:still |only |not )?(?:to|due|planned|scheduled|expected|slated)|to be \p{L}+|to follow|due (?:in|by|on|to|for|at)|planned|plan(?:s|ning)? (?:to|for|an?)|under (?:study|consideration|review|discussion|negotiation|examination|preparation)|being (?:considered|examined|studied|discussed|negotiated|reviewed|weighed|prepared)|(?:is|are) (?:considering|negotiating|weighing|studying|discussing|examining|thinking of|preparing)|intends?|hopes?|wants? to|aims? (?:to|at)|expect(?:s|ed)?|schedul\w+|slated|propos(?:es?|ed|als?)|recommends?|in talks|no decision|undecided|ha(?:s|ve) yet to|yet to be|not yet|not before|at the earliest|await(?:s|ing)?|pending|provided that|subject to|decides? (?:on|in|whether)|still needs?|forecasts?|only from \P{L}?\d|ha(?:s|ve) to wait)(?!\p{L})/iu;

export function isPlanned(text: string): boolean {
  return plan.test(text);
}

/** Forms of the past stand for what happened, unless another verb bears them. */
export function isPastForm({ text }: Word): boolean {
  return past.test(text);
}

/** Reads the words right before it, and the clause behind for a time that is over. */
export function modeAt(word: Word, statement: Statement): Mode {
  const { text, sentenceAround } = statement;
  const [from, to] = sentenceAround(word.start);
  const lead = text.slice(Math.max(from, word.start - 120), word.start);
  const tail = text.slice(word.end, Math.min(to, word.end + 160));
  if (named.test(lead) || isUnderPlan(word, lead)) return 'planned';
  if (formerly.test(lead) || isUntil(word, `${lead}${word.text}${tail}`)) return 'over';
  if (noun.test(word.text) && !being.test(lead)) return null;
  return 'told';
}

function isUnderPlan(word: Word, lead: string): boolean {
  if (passive.test(lead)) return true;
  if (isPastForm(word) && !sameForms.test(word.text))
    return (
      conditional.test(lead) &&
      /(?:(?<!\p{L})(?:is|are|has been|have been|has|have)\s|(?<!\p{L})(?:if|unless|once|until|as)\s)$/iu.test(lead)
    );
  return modal.test(lead) || infinitive.test(lead) || (conditional.test(lead) && !being.test(lead));
}

/** "Until 2024 it printed": a time that has an end. */
function isUntil(word: Word, sentence: string): boolean {
  return (
    isPastForm(word) &&
    /(?<!\p{L})until (?:(?:early|late|mid|the end of|last|\p{Lu}\p{L}+)[\s-])?(?:\d{4}|spring|summer|autumn|winter|year|month|week)(?!\p{L})/u.test(
      sentence.replace(/^U/u, 'u').replace(/Until/gu, 'until'),
    )
  );
}
