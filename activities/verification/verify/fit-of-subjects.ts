import type { Comparison } from '#activities/verification/verify/comparison';
import type { Figure } from '#activities/verification/verify/figures';
import { isKin, sum } from '#activities/verification/verify/polarity/kin';
import { type Segment, segmentsOf } from '#activities/verification/verify/segments';
import { isFigureWord } from '#activities/verification/verify/statement';
import { areOne, type Subject, type Told } from '#activities/verification/verify/told-subjects';
import type { Word } from '#activities/verification/verify/words';

/** Two subjects of a source, and all that it tells of anybody. */
export interface Rivals {
  readonly mine: Subject;
  readonly theirs: Subject;
  readonly all: readonly Told[];
}

/** What a claim says of the one subject, as the source tells it. */
export interface Fit {
  /** How much of it the source has of the one alone, and of the other alone. */
  readonly mine: number;
  readonly theirs: number;
  /** Share of what a part of the source tells of the other alone that it is. */
  readonly retold: number;
  /** The source has all of it of the other. */
  readonly isWhole: boolean;
}

const none: Fit = { mine: 0, theirs: 0, retold: 0, isWhole: false };

export function fitOfSubjects(comparison: Comparison, rivals: Rivals): Fit {
  const { claim, weightOf } = comparison;
  const told = wordsOf(comparison, rivals);
  if (told.length === 0) return none;
  const of = (subject: Subject) => rivals.all.filter(({ subjects }) => subjects.some(each => areOne(each, subject)));
  const [own, others] = [of(rivals.mine), of(rivals.theirs)];
  const rest = rivals.all.filter(part => !own.includes(part) && !others.includes(part));
  const figures = claim.figures.filter(({ start }) => told.some(word => word.start <= start && start < word.end));
  if (figures.some(figure => hasFigure(comparison, figure, own))) return none;
  const agreed = figures.filter(figure => hasFigure(comparison, figure, others)).length;
  const stems = [...rivals.mine.stems, ...rivals.theirs.stems];
  const isSubject = ({ keys: [stem = ''] }: Word) => stems.includes(stem);
  const words = told.filter(word => word.load > 0 && !isFigureWord(word, claim) && !isSubject(word));
  const isAlone = (word: Word, some: readonly Told[], but: readonly Told[]) =>
    isIn(word, some) && ![...but, ...rest].some(part => isIn(word, [part]));
  const weigh = (some: readonly Word[]) => some.reduce((total, word) => total + word.load * weightOf(word), 0);
  return {
    mine: weigh(words.filter(word => isAlone(word, own, others))),
    theirs: weigh(words.filter(word => isAlone(word, others, own))) + agreed,
    retold: Math.max(
      0,
      ...others.map(part =>
        shareOf(
          part.telling.filter(word => !isSubject(word) && isAlone(word, others, own)),
          words,
        ),
      ),
    ),
    isWhole: agreed === figures.length && words.every(word => word.load < 1 || isIn(word, others)),
  };
}

function shareOf(some: readonly Word[], told: readonly Word[]): number {
  const all = sum(some);
  return all === 0 ? 0 : sum(some.filter(word => told.some(other => isKin(word, other)))) / all;
}

/** "Unlike B", "than B": with whom another is compared. */
const aside = /(?:^|\s)(?:unlike|than|against|versus|compared (?:with|to))$/u;

/** The words of the claim that tell of the one and do not speak of the other. */
function wordsOf({ claim }: Comparison, { mine, theirs }: Rivals): Word[] {
  const segments = segmentsOf(claim);
  let owner: Subject | null = null;
  const owners = segments.map(segment => {
    if (aside.test(segment.gap)) return null;
    const isOf = (subject: Subject) => (stem: string) => isNamedIn(segment, claim.text, { ...subject, stems: [stem] });
    const [isMine, isTheirs] = [mine.stems.every(isOf(mine)), theirs.stems.some(isOf(theirs))];
    if (isMine || isTheirs) owner = isMine && isTheirs ? null : isMine ? mine : theirs;
    return owner;
  });
  // What leads a sentence in belongs to whom it then names.
  const first = owners.findIndex(each => each !== null);
  return segments.flatMap(({ words }, i) => ((i < first ? owners[first] : owners[i]) === mine ? words : []));
}

function isNamedIn({ words }: Segment, text: string, { stems, isName }: Subject): boolean {
  return words.some(
    ({ keys: [stem = ''], start, end }) =>
      stems.includes(stem) && (!isName || /\p{Lu}|\p{N}/u.test(text.slice(start, end))),
  );
}

function isIn(word: Word, some: readonly Told[]): boolean {
  return some.some(({ telling }) => telling.some(other => isKin(word, other)));
}

function hasFigure({ evidence: { stated }, agreeing }: Comparison, figure: Figure, some: readonly Told[]): boolean {
  return (agreeing.get(figure) ?? []).some(
    found =>
      stated.figures.includes(found) &&
      some.some(
        ({ statement, segment: { start, end } }) => statement === stated && start <= found.start && found.start < end,
      ),
  );
}
