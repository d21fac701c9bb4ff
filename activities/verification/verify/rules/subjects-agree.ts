import type { Comparison, Rule } from '#activities/verification/verify/comparison';
import { fitOfSubjects, type Rivals } from '#activities/verification/verify/fit-of-subjects';
import { goesBack } from '#activities/verification/verify/goes-back';
import { listedOrder } from '#activities/verification/verify/listed-order';
import { placesOf } from '#activities/verification/verify/places-of';
import { isBetweenSides } from '#activities/verification/verify/reckoning/reckoned-figures';
import { areOne, type Subject, type Told, toldSubjects } from '#activities/verification/verify/told-subjects';

/** So much must the source tell of the other subject alone before it is called the other's, */
const least = 1.2;
/** less where it tells all of it of the other, */
const leastWhole = 0.6;
/** and of the one no more than this share of it; */
const share = 0.3;
/** it must be the better part of what is told of the other there. */
const leastRetold = 0.5;

/** What the source tells of one subject is not told of another beside it. */
export const subjectsAgree: Rule = {
  name: 'subjects-agree',
  run: comparison => {
    const { claim, evidence, isOrdinary } = comparison;
    if (listedOrder(claim, evidence.stated) === 'so') return [];
    const there = toldSubjects(evidence.stated, isOrdinary);
    const all = [...there, ...toldSubjects(evidence.near, isOrdinary)];
    const ones = subjectsIn(all);
    const exchanged = subjectsIn(there)
      .flatMap(theirs => ones.map((mine): Rivals => ({ mine, theirs, all })))
      .find(
        rivals =>
          areRivals(rivals) &&
          !isAttached(comparison, rivals) &&
          !isAcrossCells(comparison, rivals) &&
          isTheirs(comparison, rivals),
      );
    if (!exchanged || isBetweenSides(comparison)) return [];
    const { mine, theirs } = exchanged;
    if (goesBack(mine.text, evidence.stated.text)) return [];
    const detail = `the source says this of "${theirs.text}", not of "${mine.text}"`;
    return [{ rule: 'subjects-agree', severity: 'conflict', detail }];
  },
};

function subjectsIn(told: readonly Told[]): Subject[] {
  return told.flatMap(({ own }) => own);
}

/** Two of one sort, of which no part tells together. */
function areRivals({ mine, theirs, all }: Rivals): boolean {
  if (mine.sort !== theirs.sort || mine.sort === 'name within' || areOne(mine, theirs)) return false;
  const has = ({ subjects }: Told, subject: Subject) => subjects.some(each => areOne(each, subject));
  return !all.some(part => has(part, mine) && has(part, theirs));
}

/** "Office and Branch", "Posen in Poland", "Eva Rook, a partner at Northgate,": it stands with one whom the claim names. */
function isAttached({ claim, evidence: { stated } }: Comparison, { theirs }: Rivals): boolean {
  const before = stated.text.slice(Math.max(0, theirs.start - 80), theirs.start);
  const found = attached.exec(before) ?? apposed.exec(before);
  const name = found?.groups?.['name'];
  return theirs.isName && name !== undefined && placesOf(claim.text, name).length > 0;
}

const attached = /(?<name>\p{Lu}[\p{L}\p{N}’-]+)(?:\s(?:and|or|in|near)\s|,\s)(?:the\s)?$/u;
const apposed =
  /(?<name>\p{Lu}[\p{L}\p{N}’-]+),\s(?:an?|the|its|their|our)\s(?:[\p{Ll}-]+\s){1,5}(?:at|of|for|with|from|in)\s(?:the\s)?$/u;

const otherCell = / \| |\n\n/u;

/** Cells and rows have rules of their own. */
function isAcrossCells({ evidence: { stated } }: Comparison, { mine, theirs }: Rivals): boolean {
  if (!otherCell.test(stated.text)) return false;
  const isThere = stated.text.slice(mine.start, mine.end) === mine.text;
  return (
    !isThere ||
    otherCell.test(stated.text.slice(Math.min(mine.start, theirs.start), Math.max(mine.start, theirs.start)))
  );
}

function isTheirs(comparison: Comparison, rivals: Rivals): boolean {
  const { mine, theirs, retold, isWhole } = fitOfSubjects(comparison, rivals);
  return mine <= theirs * share && retold >= leastRetold && theirs >= (isWhole ? leastWhole : least);
}
