import { isCaseOfLimit, isWithinLabel } from '#activities/verification/verify/cases-of-limits';
import {
  compareFigures,
  type FigureGrade,
  type FigureSetting,
  worse,
} from '#activities/verification/verify/compare-figures';
import { comparedBy, isOfMeasure } from '#activities/verification/verify/compared-figures';
import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { isComplement, isDeniedRest, isOfOtherPart } from '#activities/verification/verify/complements';
import { isCountThere } from '#activities/verification/verify/counted-things';
import { isDerived, isOfOwnFigures } from '#activities/verification/verify/derived-figures';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { isEqualSize, sizeOf } from '#activities/verification/verify/figure-sizes';
import { type Figure, figuresOf } from '#activities/verification/verify/figures';
import { stemOf } from '#activities/verification/verify/lexicon';
import { isOfName } from '#activities/verification/verify/numbered-names';
import { isPriced } from '#activities/verification/verify/priced-amounts';
import {
  isAddedUp,
  isLeftOver,
  isShareOfPrice,
  isTakenAway,
} from '#activities/verification/verify/reckoning/added-and-taken';
import { isBesideNamed, isBesidePlan, isOtherSideTold } from '#activities/verification/verify/reckoning/other-sides';
import { isRestTold } from '#activities/verification/verify/reckoning/rest-of-parts';
import {
  isLeftOfAmount,
  isPartToldAsRest,
  isShareOfAmount,
} from '#activities/verification/verify/reckoning/shares-of-amounts';
import { changeBy, isEndToldAsDifference } from '#activities/verification/verify/reckoning/told-changes';
import { isMargin } from '#activities/verification/verify/reckoning/told-margins';
import { isToldCloser } from '#activities/verification/verify/reckoning/told-twice';
import { isTurnedDifference } from '#activities/verification/verify/reckoning/turned-differences';
import { isOtherSide } from '#activities/verification/verify/sides-of-zero';
import type { Statement } from '#activities/verification/verify/statement';
import { isOfOtherWhole, isOnlyOnePart } from '#activities/verification/verify/told-as-total';
import { comparisonsIn } from '#activities/verification/verify/told-comparisons';
import { type Word, wordsIn } from '#activities/verification/verify/words';
import { formatQuantity } from '#shared/text/money-format';
import { fullMonthSource } from '#shared/text/month-names';

const because: Readonly<Record<Exclude<FigureGrade, 'same'>, string>> = {
  other: 'the source does not have this number',
  magnitude: 'the scale differs from the source',
  unit: 'the unit differs from the source',
  per: 'the source gives it per something else',
  bound: 'at least, at most and exactly are not as in the source',
};
const ofOther = 'the source has this number of something else';

/** Every amount is the source's: equal, in another unit of the same dimension, rounded as it says, or worked out from two. */
export const figuresAgree: Rule = {
  name: 'figures-agree',
  run: ({ claim, evidence, agreeing }) =>
    claim.figures.flatMap(figure => {
      const own = agreeing.get(figure) ?? [];
      if (own.length === 0) return objections(figure, { claim, evidence });
      return isOfOther(figure, claim, own, evidence) ? [conflict(`${figure.text.trim()}: ${ofOther}`)] : [];
    }),
};

/** It is there, as the other end of a change, in another column, as a part or of another whole. */
function isOfOther(figure: Figure, claim: Statement, own: readonly Figure[], evidence: EvidenceSpan): boolean {
  const { stated, isRow } = evidence;
  const there = own.filter(found => stated.figures.includes(found));
  const isIt = (found: Figure) =>
    isOtherEnd(figure, claim, found, stated) ||
    isOnlyOnePart(figure, claim, found, stated) ||
    isOfOtherWhole(figure, claim, found, stated) ||
    isOfOtherNounThere(figure, claim, found, stated) ||
    isBesidePlan(figure, claim, found, stated) ||
    isBesideNamed(figure, claim, found, stated) ||
    isEndToldAsDifference(figure, claim, found, stated) ||
    isTakenAway(figure, claim, found, stated) ||
    isOfOtherPart(figure, claim, found, stated) ||
    isPartToldAsRest(figure, claim, found, stated) ||
    (isRow && figure.kind === 'count' && found.text === '' && isOfOtherColumn(figure, claim, found, stated));
  return there.length > 0 && there.every(isIt) && !isDerived(figure, claim, stated);
}

/** The figures of the evidence that agree with one of the claim; the figure itself when it is worked out from two. */
export function agreeingFigures(claim: Statement, evidence: EvidenceSpan): Map<Figure, readonly Figure[]> {
  const setting = settingOf(claim, evidence);
  return new Map(
    claim.figures.map(figure => {
      const compared = comparedBy(figure, claim, evidence);
      if (isOfName(figure, claim, evidence)) return [figure, [figure]];
      const change = evidence.isRow ? null : changeBy(figure, claim, evidence.stated);
      if (change === 'so' || (compared?.isSo && (change === null || isTwoSided(figure, claim))))
        return [figure, [figure]];
      const same = evidence.stated.figures.filter(
        found =>
          compareFigures(figure, found, setting) === 'same' &&
          !isBesideOwn(figure, claim, found, evidence) &&
          !isOtherStep(figure, claim, found, evidence.stated) &&
          !isToldCloser(figure, found, evidence.stated) &&
          !(evidence.isRow && isOtherSide(figure, claim, found, evidence.stated)),
      );
      if (same.length > 0) return [figure, same];
      if (change !== null) return [figure, []];
      return [figure, compared ? ofOwn(figure, claim) : workedOut(figure, setting, evidence)];
    }),
  );
}

/** "Than the ferry", and not "than before". */
function isTwoSided(figure: Figure, claim: Statement): boolean {
  return comparisonsIn(claim).some(each => each.figure === figure && each.second.words.length > 0);
}

/** "Raised by 540" is not "from 540". */
function isOtherStep(figure: Figure, claim: Statement, found: Figure, there: Statement): boolean {
  return step.test(claim.text.slice(0, figure.start)) && turn.test(there.text.slice(0, found.start));
}

/** "Raised to 540" is not "from 540", and "540 more than" neither. */
function isOtherEnd(figure: Figure, claim: Statement, found: Figure, there: Statement): boolean {
  const isDifference = isMore.test(claim.text.slice(figure.end)) && turn.test(there.text.slice(0, found.start));
  return isDifference || (isEnd.test(claim.text.slice(0, figure.start)) && isBeginning(found, there));
}

/** "From 540 to 620", "from 540 in May to 620". */
function isBeginning({ start, end }: Figure, { text, figures }: Statement): boolean {
  const next = figures.find(other => other.start >= end);
  return changedFrom.test(text.slice(0, start)) && next !== undefined && upToEnd.test(text.slice(end, next.start));
}

const changes = String.raw`\b(?:rais\w*|r[io]se\w*|increas\w*|gr[eo]w\w*|climb\w*|jump\w*|up|went|go(?:es)?|cut|lower\w*|reduc\w*|f[ea]ll\w*|dropp?\w*|declin\w*|shr[aiu]nk\w*|down|moved?)\b[^.;:]{0,60}`;
const near = '(?:about |some |just |only |over |nearly )?';
const changedFrom = new RegExp(`${changes}\\sfrom\\s${near}\\P{L}{0,2}$`, 'iu');
const upToEnd = new RegExp(`^[^.;|]{0,30}\\sto\\s${near}\\P{L}{0,2}(?:\\p{Lu}{3}\\s)?$`, 'u');
const isEnd = new RegExp(
  `(?:${changes}\\sto|\\b(?:more|less|higher|lower|dearer|cheaper), (?:now )?at|\\bnow (?:at|costs?|stands? at))\\s${near}\\P{L}{0,2}$`,
  'iu',
);

const step =
  /\b(?:rais\w*|r[io]se\w*|increas\w*|grew|grow\w*|up|cut|lower\w*|reduc\w*|f[ea]ll\w*|dropp?\w*|declin\w*|down)\b[^.;:,]{0,40}\sby\s$/iu;
const isMore = /^\s(?:more|less|fewer|higher|lower) than(?!\p{L})/iu;
const turn = /\b(?:from|to)\s$/iu;

/** Where the claim names two amounts that the source has, no others are meant, but those that it tells itself. */
function ofOwn(figure: Figure, claim: Statement): readonly Figure[] {
  return isOfOwnFigures(figure, claim) ? [figure] : [];
}

/** Of what stands around a line of a list or table, or worked out from two: then the figure itself. */
function workedOut(figure: Figure, setting: FigureSetting, evidence: EvidenceSpan): readonly Figure[] {
  const { claim } = setting;
  const stated = ofMeasure(figure, claim, setting.stated);
  if (isPriced(figure, claim, stated)) return [figure];
  // Rows of a table are no parts of one another, and what lies between their dates is no length of time.
  if (evidence.columns && (figure.unit === '%' || figure.kind === 'duration')) return [];
  if (isOfColumn(figure, claim, evidence)) return [figure];
  const near = isPart(evidence)
    ? evidence.near.figures.filter(
        found => compareFigures(figure, found, setting) === 'same' && !isOfOtherNoun(figure, found),
      )
    : [];
  if (near.length > 0) return near;
  if (isWholeNamed(figure, setting, evidence) || isInTitle(figure, setting, evidence)) return [figure];
  if (isCaseOfLimit(figure, claim, stated) || (evidence.isRow && isWithinLabel(figure, claim, stated))) return [figure];
  if (!evidence.isRow && isTurnedDifference(figure, claim, stated)) return [];
  return isReckonedFrom(figure, claim, { ...evidence, stated }) ? [figure] : [];
}

/** A rest, the other side of a comparison, a sum, what is left, a change, a share or its complement. */
function isReckonedFrom(figure: Figure, claim: Statement, { stated, near, title }: EvidenceSpan): boolean {
  return (
    isRestTold(figure, claim, stated, [near, title]) ||
    isOtherSideTold(figure, claim, stated) ||
    isAddedUp(figure, claim, stated) ||
    isLeftOver(figure, claim, stated) ||
    isShareOfPrice(figure, claim, stated) ||
    isShareOfAmount(figure, claim, stated) ||
    isLeftOfAmount(figure, claim, stated) ||
    isMargin(figure, claim, stated) ||
    isDerived(figure, claim, stated) ||
    isComplement(figure, claim, stated) ||
    isDeniedRest(figure, claim, stated)
  );
}

/** "180 employees" where 350 are employees and 180 are people of a team. */
function isOfOtherNounThere(figure: Figure, claim: Statement, found: Figure, { figures, text }: Statement): boolean {
  if (figure.kind !== 'count' || !isOfOtherNoun(figure, found) || text.includes(' | ')) return false;
  return figures.some(
    other =>
      other.kind === 'count' &&
      other.value !== found.value &&
      stemOf(other.unit) === stemOf(figure.unit) &&
      !isToldBeside(figure, claim, other),
  );
}

/** Around a piece stand many numbers: those that count something by name count nothing else. */
function isOfOtherNoun(figure: Figure, found: Figure): boolean {
  const isNamed = ({ kind, unit }: Figure) => kind === 'count' && unit !== '';
  return isNamed(figure) && isNamed(found) && stemOf(figure.unit) !== stemOf(found.unit);
}

/** What is dear is no length: amounts that the words beside a figure may compare. */
function ofMeasure(figure: Figure, claim: Statement, stated: Statement): Statement {
  const measure = comparisonsIn(claim).find(each => each.figure === figure)?.measure ?? null;
  if (measure === null) return stated;
  return { ...stated, figures: stated.figures.filter(found => isOfMeasure(measure, found)) };
}

/** Worked out from what two rows have in one column, of which the claim tells one. */
function isOfColumn(figure: Figure, claim: Statement, { stated, columns = [] }: EvidenceSpan): boolean {
  const isTold = (found: Figure) =>
    claim.figures.some(
      other => other !== figure && isEqualSize(sizeOf(other).sizes[0] ?? 0, sizeOf(found).sizes[0] ?? 1),
    );
  return columns.some(
    figures => figures.some(isTold) && isDerived(figure, { ...claim, dates: [] }, { ...stated, figures }),
  );
}

/** "50,000" or "five steps" in a note of a row whose own amount is "100,000 executions" tells of no executions. */
function isBesideOwn(figure: Figure, claim: Statement, found: Figure, { isRow, stated }: EvidenceSpan): boolean {
  const isSameUnit = ({ kind, unit }: Figure) => kind === 'count' && stemOf(unit) === stemOf(figure.unit);
  const isCell = ({ text }: Figure) => text === '';
  if (!isRow || figure.kind !== 'count' || isCell(found) || isSameUnit(found)) return false;
  // One who tells the row's own amount as well sets the other beside it.
  return stated.figures.some(other => isCell(other) && isSameUnit(other) && !isToldBeside(figure, claim, other));
}

/** Another figure of the claim tells that amount. */
function isToldBeside(figure: Figure, { figures }: Statement, { value }: Figure): boolean {
  return figures.some(own => own !== figure && own.value === value);
}

/** "50 schedules" of what has them in a column of their own, and 50 in one of runs. */
function isOfOtherColumn(figure: Figure, claim: Statement, found: Figure, { figures }: Statement): boolean {
  const unit = stemOf(figure.unit.toLowerCase());
  const isNamed = ({ column = '' }: Figure) => wordsIn(column).some(({ keys: [stem] }) => stem === unit);
  const isSaid = ({ kind, unit: own, text }: Figure) =>
    text !== '' && kind === 'count' && stemOf(own.toLowerCase()) === unit;
  return (
    !isNamed(found) &&
    figures.some(
      other =>
        other.column !== found.column && !isToldBeside(figure, claim, other) && (isNamed(other) || isSaid(other)),
    )
  );
}

/** "More than half of the 62 systems": how many there are in all may stand in the title, or shortly before. */
function isWholeNamed(figure: Figure, { claim, ...setting }: FigureSetting, { near, title }: EvidenceSpan): boolean {
  if (!ofAll.test(claim.text.slice(0, figure.start)) || (figure.kind !== 'count' && figure.kind !== 'plain'))
    return false;
  const isOfSame = ({ kind, unit }: Figure) =>
    kind === 'plain' || figure.kind === 'plain' || (kind === 'count' && stemOf(unit) === stemOf(figure.unit));
  return [near, title].some(({ figures }) =>
    figures.some(found => isOfSame(found) && compareFigures(figure, found, { claim, ...setting }) === 'same'),
  );
}

/** "What 4,812 reviews say": the title or heading counts what the piece speaks of without a number. */
function isInTitle(
  figure: Figure,
  { claim, ...setting }: FigureSetting,
  { stated, title, passages }: EvidenceSpan,
): boolean {
  if (figure.kind !== 'count' || figure.unit === '' || (figure.value ?? 0) < leastCount) return false;
  const isOfSame = ({ kind, unit }: Figure) => kind === 'count' && stemOf(unit) === stemOf(figure.unit);
  return (
    stated.keys.has(stemOf(figure.unit)) &&
    !stated.figures.some(isOfSame) &&
    [...title.figures, ...figuresOf((passages[0]?.headings ?? []).join('\n'))].some(
      found => isOfSame(found) && compareFigures(figure, found, { claim, ...setting }) === 'same',
    )
  );
}

/** A smaller number in a title may count anything. */
const leastCount = 20;

const ofAll = /\b(?:of|among)\s(?:(?:the|its|their|all|these|those)\s){0,2}$/iu;

/** Of a list or table, whose lead-in and headings belong to each of its lines. */
function isPart({ isRow, passages }: EvidenceSpan): boolean {
  return isRow || passages[0]?.kind === 'list-item';
}

function settingOf(claim: Statement, { stated, near, title, whole }: EvidenceSpan): FigureSetting {
  return { claim, stated, around: [near, title], whole };
}

function conflict(detail: string): Issue {
  return { rule: 'figures-agree', severity: 'conflict', detail };
}

function objections(figure: Figure, { claim, evidence }: Pick<Comparison, 'claim' | 'evidence'>): Issue[] {
  const setting = settingOf(claim, evidence);
  let grade: Exclude<FigureGrade, 'same'> = 'other';
  let closest: Figure | null = null;
  let isOther = false;
  for (const found of evidence.stated.figures) {
    const own = compareFigures(figure, found, setting);
    // It would agree, and was left out as that of something else.
    if (own === 'same') isOther = true;
    if (own === 'same' || !worse(grade, own)) continue;
    grade = own;
    closest = found;
  }
  if (grade === 'other' && !isOther && isWritten(figure, claim, evidence.stated)) return [];
  const rival = closest ?? evidence.stated.figures.find(found => found.kind === figure.kind) ?? null;
  const instead =
    rival && !isOther ? `; the source has ${rival.isCoarse ? rival.text.trim() : formatQuantity(rival)}` : '';
  const why = isOther ? ofOther : because[grade];
  return [
    {
      rule: 'figures-agree',
      severity: rival ? 'conflict' : 'missing',
      detail: `${figure.text.trim()}: ${why}${instead}`,
    },
  ];
}

/** What is no amount there: a majority, nothing, a numbered period, a count, a code. */
function isWritten(figure: Figure, claim: Statement, stated: Statement): boolean {
  const { kind, value } = figure;
  const there = stated.text;
  if (isMajority(figure)) return /(?<!\bat )\bmost\b|\bmajority\b/iu.test(there);
  if (value === 0 && kind !== 'percent') return /\b(?:nothing|none|scratch|nil|zero|free)\b/iu.test(there);
  if (kind === 'duration') return isNumbered(figure, there) || isOfRate(figure, stated);
  if (kind !== 'plain' && kind !== 'count') return false;
  if (value !== null && stated.figures.some(({ per }) => per !== null && numbersIn(per).includes(value))) return true;
  return isCountThere(figure, claim, stated) || isCode(figure, stated);
}

/** Codes ("MCC 7995") and round words ("a hundred") stand by their digits or words. */
function isCode({ value, text }: Figure, { words, dates, text: there }: Statement): boolean {
  const isOfDate = ({ start, end }: Word) =>
    dates.some(date => date.start < end && start < date.end) || monthAfter.test(there.slice(end));
  const digits = /\d[\d.,]*/u.exec(text)?.[0]?.replace(/[.,]$/u, '');
  const scale = /^(?:an?|one|1) (hundred|thousand|million|billion)\b/iu.exec(text)?.[1]?.toLowerCase();
  if (scale !== undefined) return words.some(word => word.text === scale);
  return (
    value !== null &&
    digits !== undefined &&
    !/\d\s*[kKmMbB](?!\p{L})/u.test(text) &&
    words.some(word => word.text === digits && !isOfDate(word))
  );
}

const monthAfter = new RegExp(`^\\s${fullMonthSource}(?!\\p{L})`, 'u');

/** "More than half" of what the source calls most. */
function isMajority({ kind, value, isCoarse, lean }: Figure): boolean {
  return kind === 'percent' && isCoarse && value === 50 && lean === 'above';
}

/** "After 30 days" of what is written "day-30 retention", "one year" of "a year later". */
function isNumbered({ value, unit }: Figure, there: string): boolean {
  const name = ({ h: 'hour', min: 'minute', s: 'second' } as Record<string, string>)[unit] ?? unit;
  if (value === null) return false;
  const numbered = new RegExp(`(?<![\\p{L}])${name}[\\s-]?${value}(?![\\d.,]*\\d)`, 'iu');
  return (
    numbered.test(there) ||
    (value === 1 && new RegExp(`(?<![\\p{L}])(?:an?|per|each) ${name}(?![\\p{L}])`, 'iu').test(there))
  );
}

/** "For an hour" of what is charged per GB-hour. */
function isOfRate({ value, unit }: Figure, { figures }: Statement): boolean {
  const name = ({ h: 'hour', min: 'minute', s: 'second' } as Record<string, string>)[unit] ?? unit;
  return (
    value === 1 && figures.some(({ per }) => per !== null && new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu').test(per))
  );
}

const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };

/** "Per 1,000 calls", "per million calls". */
function numbersIn(text: string): number[] {
  return [
    ...Array.from(text.matchAll(/\d[\d,]*(?:\.\d+)?/gu), ([digits]) => Number(digits.replaceAll(',', ''))),
    ...Array.from(
      text.matchAll(/^(?:hundred|thousand|million|billion)(?!\p{L})/giu),
      ([word]) => scales[word.toLowerCase()] ?? 0,
    ),
  ];
}
