import { type Comparison, type Issue, type Rule, statedFigures } from '#activities/verification/verify/comparison';
import { toldIn } from '#activities/verification/verify/polarity/denials';
import { hasKin, isKin, sum } from '#activities/verification/verify/polarity/kin';
import { isFigureWord, type Statement } from '#activities/verification/verify/statement';
import { isPastForm, isPlanned, modeAt } from '#activities/verification/verify/told-modes';
import type { Word } from '#activities/verification/verify/words';
import { mayBeVerb } from '#shared/text/finite-verb';

/** What has been told of as done must be done: a plan, a condition or what is over is no fact of today. */
export const plansAgree: Rule = {
  name: 'plans-agree',
  run: comparison => {
    const {
      claim,
      evidence: { stated, isRow },
    } = comparison;
    if (isRow || open.test(claim.text)) return [];
    const done = doneIn(claim);
    if (!done) return [];
    const issue = (detail: string): Issue[] => [{ rule: 'plans-agree', severity: 'conflict', detail }];
    const told = occurrencesOf(done, comparison);
    const modes = told.map(word => modeAt(word, stated)).filter(mode => mode !== null);
    if (modes.length > 0) {
      if ((done.isStrong || !done.isPresent) && modes.every(mode => mode === 'planned'))
        return issue(`the claim tells "${done.verb.text}" as a fact, the source as a plan or on a condition`);
      if (done.isPresent && modes.every(mode => mode === 'over'))
        return issue(`the claim tells "${done.verb.text}" of today, the source of a time that is over`);
      return [];
    }
    return (done.isStrong && isOnlyPlanned(done.verb, comparison)) || (done.isSure && isFigurePlanned(comparison))
      ? issue(`the claim tells it as a fact ("${done.text}"), the source as a plan`)
      : [];
  },
};

/** The claim itself speaks of what is to come, of a condition, of what is not, or of what somebody thinks. */
const open =
  /(?<!\p{L})(?:will|would|shall|should|could|might|may|must|not|no|never|none|nobody|neither|cannot|\p{L}+n['’]t|(?:is|are|was|were)(?:\s\p{L}+)? to|to be \p{L}+|plan(?:s|ned|ning)?|intend\p{L}*|aim(?:s|ed|ing)?|hop(?:es?|ed|ing)|expect\p{L}*|wants?|wanted|propos\p{L}*|recommend\p{L}*|consider\p{L}*|due|schedul\p{L}*|whether|if|unless|once|until|yet|forecasts?|project(?:s|ed|ion|ions)|estimat\p{L}*|reckon\p{L}*|promis\p{L}*|pledg\p{L}*|target\p{L}*|goals?|seek\p{L}*|sought|talks|negotiat\p{L}*|possible|potential\p{L}*|likely|wait(?:s|ing|ed)?|used to|former\p{L}*|previously|provided|conditional\p{L}*|want(?:s|ed)?|demand\p{L}*|call(?:s|ed)? for|predict\p{L}*|anticipat\p{L}*|future|next (?:year|month|spring|summer|autumn|winter))(?!\p{L})/iu;

interface Done {
  readonly verb: Word;
  readonly text: string;
  /** Told by "has", "already" or "still", not by the form alone. */
  readonly isStrong: boolean;
  /** The same, or by "now" and the like. */
  readonly isSure: boolean;
  readonly isPresent: boolean;
}

const perfect =
  /(?<!\p{L})(?:has|have)(?:\s(?:already|now|since|just|recently|finally|also|long|so far|meanwhile|even|\p{L}+ly))?(?:\sbeen)?(?:\s(?:already|now|\p{L}+ly))?\s(?=\p{L})/giu;
const already = /(?<!\p{L})(?:already|still|now|currently|today)\s(?:(?:been|being|has|have|is|are)\s)?(?=\p{L})/giu;
/** They tell of no deed, or of one that is itself a plan. */
const empty =
  /^(?:had|been|a|an|the|said|announced|agreed|warned|told|asked|budgeted|earmarked|guided|put|set|called|shown|found|to|become|more|less|only|its|their|about|over|nearly|some|at|in|on|by|from|under|many|few|several|two|three|four|five|six|seven|eight|nine|ten|\d.*)$/u;

function doneIn(claim: Statement): Done | null {
  const found = [...claim.text.matchAll(perfect), ...claim.text.matchAll(already)].flatMap(
    ({ index, 0: text }): Done[] => {
      const verb = claim.words.find(({ start }) => start === index + text.length);
      if (!verb || verb.load === 0 || empty.test(verb.text)) return [];
      const isHave = /^ha(?:s|ve)/iu.test(text);
      return [
        {
          verb,
          text: `${text}${verb.text}`,
          isSure: !/^still/iu.test(text),
          isStrong: isHave || /^already/iu.test(text),
          isPresent: !isHave && !isPastForm(verb),
        },
      ];
    },
  );
  return found[0] ?? bareIn(claim);
}

/** "Opened a shop", "prints its catalogue": the first verb behind the subject. */
function bareIn(claim: Statement): Done | null {
  const verb = claim.words.find(
    (word, i) => i > 0 && word.load > 0 && (isPastForm(word) || isPresentForm(word, claim)),
  );
  if (!verb || empty.test(verb.text)) return null;
  return { verb, text: verb.text, isStrong: false, isSure: false, isPresent: !isPastForm(verb) };
}

/** A form on "-s" behind a name or a noun, and before a thing. */
function isPresentForm({ text, start, end }: Word, { text: all }: Statement): boolean {
  return (
    /^\p{Ll}{2,}[^s\P{L}]s$/u.test(text) &&
    /\p{L}\s$/u.test(all.slice(0, start)) &&
    /^\s(?:the|an?|its|their|his|her|all|in|at|on|for|from|to|\d|\p{Lu})/u.test(all.slice(end))
  );
}

/** Where the source has the verb, in sentences about the claim; of what a figure tells only beside the same figure. */
function occurrencesOf({ verb, isStrong }: Done, comparison: Comparison): Word[] {
  const {
    claim,
    evidence: { stated },
  } = comparison;
  const about = stated.words.filter(
    other =>
      isKin(verb, other) && !isFigureWord(other, stated) && !isName(other, stated) && isAbout(other, verb, comparison),
  );
  const same = about.filter(other => isStem(verb, other));
  const all = same.length > 0 || !isStrong ? same : about.filter(({ text }) => mayBeVerb(text));
  const figures = claim.figures.flatMap(figure => statedFigures(comparison, figure));
  if (figures.length === 0) return all;
  const parts = toldIn(stated)
    .map(({ part }) => part)
    .filter(part => figures.some(({ start }) => part.start <= start && start < part.end));
  const beside = all.filter(({ start }) => parts.some(part => part.start <= start && start < part.end));
  return beside.length > 0 ? beside : all;
}

function isStem({ keys: [stem] }: Word, { keys: [other] }: Word): boolean {
  return stem === other;
}

function isName({ start }: Word, { text }: Statement): boolean {
  return /^\p{Lu}/u.test(text.slice(start, start + 1)) && /[\p{L},]\s$/u.test(text.slice(0, start));
}

/** It goes on about what the sentence before named. */
const leaning = /^\s*(?:It|They|He|She|Its|Their|His|Her|This|These|Both)\s/u;
const leastAbout = 0.4;

/** Its sentence speaks of much of the rest of the claim. */
function isAbout(other: Word, verb: Word, { claim, evidence: { stated } }: Comparison): boolean {
  const rest = claim.words.filter(word => word !== verb && word.load === 1);
  const at = stated.sentenceAt(other.start);
  const from = leaning.test(stated.text.slice(stated.sentenceAround(other.start)[0])) ? at - 1 : at;
  const own = stated.words.filter(
    word => word !== other && from <= stated.sentenceAt(word.start) && stated.sentenceAt(word.start) <= at,
  );
  return sum(rest.filter(word => hasKin(word, own))) >= leastAbout * sum(rest);
}

const least = 0.6;

/** What the claim says it is done to stands only in parts of the source that tell of plans. */
function isOnlyPlanned(verb: Word, { claim, evidence: { stated } }: Comparison): boolean {
  const objects = claim.words.filter(word => word.start > verb.start && word.load === 1 && !isFigureWord(word, claim));
  const parts = partsWithMode(stated);
  const planned = parts.filter(({ isPlan }) => isPlan).flatMap(({ words }) => words);
  const others = parts.filter(({ isPlan }) => !isPlan).flatMap(({ words }) => words);
  const known = objects.filter(word => hasKin(word, planned));
  const isMostly = (found: readonly Word[]) => found.length > 0 && sum(found) >= least * sum(objects);
  if (known.some(word => isName(word, claim) && !hasKin(word, others)))
    return isMostly(objects.filter(word => hasKin(word, stated.words)));
  if (!isMostly(known)) return false;
  const elsewhere = known.filter(word => hasKin(word, others));
  return elsewhere.length * 2 <= known.length && elsewhere.length < objects.length;
}

interface Part {
  readonly words: readonly Word[];
  readonly isPlan: boolean;
}

/** A part without a verb goes with the next of its sentence, over what a relative clause tells. */
function partsWithMode(statement: Statement): Part[] {
  const { text, words, sentenceAt } = statement;
  const parts = toldIn(statement).map(({ part }) => ({ ...part, own: text.slice(part.start, part.end) }));
  return parts.map((part, i) => {
    const isBare = !verbal.test(part.own);
    const after = parts.slice(i + 1).filter(next => sentenceAt(next.start + 1) === sentenceAt(part.start + 1));
    const isVerbal = ({ own }: { readonly own: string }) => (verbal.test(own) || isPlanned(own)) && !relative.test(own);
    const before = parts.slice(0, i).filter(last => sentenceAt(last.start + 1) === sentenceAt(part.start + 1));
    const next = isBare ? (after.find(isVerbal) ?? before.findLast(isVerbal)) : undefined;
    return {
      words: words.filter(({ start }) => part.start <= start && start < part.end),
      isPlan: isPlanned((next ?? part).own),
    };
  });
}

const verbal =
  /(?<!\p{L})(?:is|are|was|were|be|been|has|have|had|will|would|may|might|could|can|must|does|do|did|\p{L}{2,}ed|to)(?!\p{L})/iu;
const relative = /^,?\s(?:who|which|whose|where)\s/iu;

/** All figures of the claim that the source has stand where it tells of plans. */
function isFigurePlanned(comparison: Comparison): boolean {
  const {
    claim,
    evidence: { stated },
  } = comparison;
  const found = claim.figures.flatMap(figure => statedFigures(comparison, figure));
  const parts = toldIn(stated).map(({ part }) => part);
  const isInPlan = (at: number) =>
    parts.some(({ start, end }) => start <= at && at < end && isPlanned(stated.text.slice(start, end)));
  return found.length > 0 && found.every(({ start }) => isInPlan(start));
}
