import { defineCheck, fatal, type Objection, weakening } from '#activities/verification/checks/define-check';
import { closeness, nearVerbatim, wordTokens } from '#activities/verification/evidence/closeness';
import { negationCues } from '#shared/text/negation';
import { contentWords } from '#shared/text/similarity';

interface Word {
  /** Stem of a content word, '' for a stop word, '!' for a negation. */
  readonly stem: string;
  readonly text: string;
}
interface Cue {
  readonly text: string;
  /** The two content words that it denies. */
  readonly denied: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
}

const reach = 4;
/** These turn a sentence round without changing its other words; others of the list are content words as well. */
const bareCue =
  /^(?:not|no|never|cannot|neither|nor|without|hardly|barely|none|nobody|nothing|no longer|unable|fails?|failed|lacks?)$/u;

/** What the source denies the claim denies, and nothing else. */
export default defineCheck({
  name: 'negation-agrees',
  order: 80,
  shows: 'nothing is denied that the quotes affirm, nor the other way round',
  appliesTo: () => true,
  run: ({ body, stated }) => {
    const [claim, source] = [wordsOf(body), wordsOf(stated)];
    const isClose = closeness(body, stated) >= nearVerbatim;
    const added = unmatched(cuesOf(claim), cuesOf(source));
    const lost = cuesOf(source).filter(
      cue => bareCue.test(cue.text) && (isLost(cue, claim) || (isClose && isAffirmed(cue, { claim, source }))),
    );
    return [
      ...added.flatMap(cue => objectionTo(cue, { isClose, isNew: !stated.toLowerCase().includes(cue.text) })),
      ...lost.map(cue => opposite(`the source says "${cue.text}" here and the claim does not`)),
    ];
  },
});

function opposite(detail: string): Objection {
  return { ...fatal(detail), isOpposite: true };
}

/** In a sentence told anew a negation may be put in other words; in one taken over it was put in. */
function objectionTo({ text }: Cue, { isClose, isNew }: { isClose: boolean; isNew: boolean }): Objection[] {
  const detail = `the claim says "${text}" where the source does not`;
  if (isClose && bareCue.test(text)) return [opposite(detail)];
  return isNew ? [fatal(detail)] : isClose ? [] : [weakening(detail)];
}

function wordsOf(text: string): Word[] {
  const cues = negationCues(text);
  const words: Word[] = [];
  for (const token of wordTokens(text)) {
    const cue = cues.find(each => each.start < token.end && token.start < each.end);
    const isSameCue = cue !== undefined && cue.start < token.start;
    if (!isSameCue) words.push({ stem: cue ? '!' : (contentWords(token.word)[0] ?? ''), text: cue?.cue ?? token.word });
  }
  return words;
}

function cuesOf(words: readonly Word[]): Cue[] {
  return words.flatMap((word, i) =>
    word.stem === '!'
      ? [
          {
            text: word.text,
            denied: contentAfter(words.slice(i + 1)),
            before: neighbour(words.slice(0, i).reverse()),
            after: neighbour(words.slice(i + 1)),
          },
        ]
      : [],
  );
}

/** A negation reaches no further than its sentence, clause or cell. */
function withinClause(words: readonly Word[]): readonly Word[] {
  const end = words.findIndex(word => /^[.!?;|]$/u.test(word.text));
  return end < 0 ? words : words.slice(0, end);
}

function contentAfter(words: readonly Word[]): string[] {
  return withinClause(words)
    .slice(0, reach + 2)
    .map(word => word.stem)
    .filter(stem => stem !== '' && stem !== '!')
    .slice(0, 2);
}

/** Each negation of the source answers for one of the claim. */
function unmatched(claim: readonly Cue[], source: readonly Cue[]): Cue[] {
  const left = [...source];
  return claim.filter(cue => {
    const at = left.findIndex(other => agrees(cue, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The claim has the denied words together and undenied, and the source never has them so. */
function isAffirmed({ denied }: Cue, { claim, source }: { claim: readonly Word[]; source: readonly Word[] }): boolean {
  return denied.length === 2 && standsFree(denied, claim) && !standsFree(denied, source);
}

function standsFree([first, second]: readonly string[], words: readonly Word[]): boolean {
  return words.some((word, i) => {
    if (word.stem !== first || !words.slice(i + 1, i + 4).some(each => each.stem === second)) return false;
    return words.slice(Math.max(0, i - reach), i + 4).every(each => each.stem !== '!');
  });
}

function neighbour(words: readonly Word[]): string | null {
  return (
    withinClause(words)
      .slice(0, reach)
      .find(word => word.stem !== '' && word.stem !== '!')?.stem ?? null
  );
}

function agrees(a: Cue, b: Cue): boolean {
  if (a.after !== null && b.after !== null) return a.after === b.after;
  return a.before === b.before;
}

/** The words on both sides of the source's negation follow each other in the claim, and none stands between them. */
function isLost({ before, after }: Cue, claim: readonly Word[]): boolean {
  if (after === null) return false;
  return claim.some((word, i) => {
    if (word.stem !== after) return false;
    const back = claim.slice(Math.max(0, i - reach), i).reverse();
    const found = before === null ? back.length - 1 : back.findIndex(each => each.stem === before);
    const between = found < 0 && before === null ? back : back.slice(0, found + 1);
    return (
      (found >= 0 || (before === null && i < reach)) && between.every(each => each.stem !== '!') && !isDenied(claim, i)
    );
  });
}

/** "does not support" may have become "support is lacking". */
function isDenied(claim: readonly Word[], at: number): boolean {
  return claim.slice(at + 1, at + 3).some(word => word.stem === '!');
}
