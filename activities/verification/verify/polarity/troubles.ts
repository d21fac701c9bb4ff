import { hasKin } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

const thing = '(?:troubles?|problems?|difficult(?:y|ies)|obstacles?|hitch(?:es)?|snags?|hurdles?|delays?)';
/** It goes well. */
const ease = new RegExp(
  String.raw`(?<!\p{L})(?:(?:no|without|without any|without the slightest|hardly any|little|free of|free from)\s${thing}|easy to|easily|with ease|smoothly|effortless(?:ly)?|readily|seamless(?:ly)?|problem-free)(?!\p{L})`,
  'giu',
);
/** It does not. */
const trouble = new RegExp(
  String.raw`(?<!\p{L})(?:${thing}|(?:hard|difficult|tough|harder)(?=\sto\s|\sfor\s)|struggl(?:e|es|ed|ing)|fail(?:s|ed|ing)?|breaks?(?=\s(?:on|when|if|under|at)\s)|unable to|cannot|refused?)(?!\p{L})`,
  'giu',
);
const denied =
  /(?<!\p{L})(?:no|not|without|never|any|hardly|little|free of|free from|\p{L}+n['’]t)\s(?:\p{L}+\s){0,2}$/iu;
const reach = 4;

/** It is said not to, and no failure alone. */
const hardship = new RegExp(
  String.raw`(?<!\p{L})(?:${thing}|(?:hard|difficult|tough|harder)(?=\sto\s|\sfor\s)|struggl(?:e|es|ed|ing))(?!\p{L})`,
  'giu',
);

/** "Had no trouble finding one" where the source has it hard to find one, and the reverse; what the claim says, or null. */
export function easedIn(claim: Statement, stated: Statement): string | null {
  const [own] = met(claim, ease);
  const [hard] = met(claim, hardship);
  if (own && met(stated, ease).length === 0 && met(stated, trouble).some(each => areOfOne(own, each))) return own.text;
  if (hard && !own && met(stated, hardship).length === 0 && met(stated, ease).some(each => areOfOne(hard, each)))
    return hard.text;
  return null;
}

interface Met {
  readonly text: string;
  readonly beside: readonly Word[];
}

/** Where a text says so and does not deny it, with what stands beside it. */
function met(statement: Statement, cue: RegExp): Met[] {
  return Array.from(statement.text.matchAll(cue))
    .filter(({ index }) => !denied.test(statement.text.slice(0, index)))
    .map(({ index, 0: text }) => ({ text: text.toLowerCase(), beside: around(statement, index, index + text.length) }));
}

function areOfOne(one: Met, other: Met): boolean {
  return other.beside.some(word => hasKin(word, one.beside));
}

/** What stands next to it in its sentence, on both sides. */
function around({ words, sentenceAt }: Statement, from: number, to: number): Word[] {
  const own = words.filter(({ load, start }) => load === 1 && sentenceAt(start) === sentenceAt(from));
  return [
    ...own.filter(({ end }) => end <= from).slice(-reach),
    ...own.filter(({ start }) => start >= to).slice(0, reach),
  ];
}
