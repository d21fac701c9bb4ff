import { type Comparison, type Issue, type Rule, statedFigures } from '#activities/verification/verify/comparison';
import { type DatedClause, datedClausesOf } from '#activities/verification/verify/dates/dated-clauses';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import { hasKin, isKin } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';

/** What the source tells of a part is not told of the whole: "3 million, of which the state paid half". */
export const wholesApart: Rule = {
  name: 'wholes-apart',
  run: comparison => {
    const { claim, evidence, isOrdinary } = comparison;
    if (evidence.isRow || claim.figures.length === 0) return [];
    const clauses = datedClausesOf(claim, isOrdinary);
    const there = datedClausesOf(evidence.stated, isOrdinary);
    return claim.figures
      .flatMap(figure => {
        const own = statedFigures(comparison, figure);
        const part = own
          .map(
            found =>
              partOfWhich(found, comparison, clauses) ??
              partOfLength(found, comparison, clauses, there) ??
              narrowed(found, comparison, clauses, there),
          )
          .find(each => each !== null);
        if (!part || own.length > 1) return [];
        const detail = `the source says this of ${part}, not of ${figure.text.trim()}`;
        return [{ rule: 'wholes-apart', severity: 'conflict', detail } satisfies Issue];
      })
      .slice(0, 1);
  },
};

const ofWhich =
  /^[^.;:()]{0,60}?(?:,\s|\s[-–—]\s)(?:(?:and\s)?of (?:which|this|that|it|these|them)|(?=[^,.;:]{1,30}\sof (?:which|that|it|them)(?!\p{L})))/u;
const longest = 140;

/** Only a part of the amount is what the words behind it tell of. */
function partOfWhich(whole: Figure, { claim, evidence: { stated } }: Comparison, clauses: readonly DatedClause[]) {
  const [from, to] = stated.sentenceAround(whole.start);
  const tail = stated.text.slice(whole.end, to);
  const lead = ofWhich.exec(tail);
  if (!lead) return null;
  const start = whole.end + lead[0].length;
  const end = Math.min(to, start + longest);
  const part = stated.figures.find(each => start <= each.start && each.start < end);
  if (!part || isToldIn(part, claim)) return null;
  const behind = stated.words.filter(word => start <= word.start && word.start < end && word.load > 0);
  const before = stated.words.filter(word => from <= word.start && word.start < whole.start);
  const isOfPart = clauses.some(
    ({ verb, words, of }) =>
      verb !== null &&
      hasKin(verb, behind) &&
      !hasKin(verb, before) &&
      [...words, ...of].some(word => word !== verb && hasKin(word, behind) && !hasKin(word, before)),
  );
  return isOfPart ? part.text.trim() : null;
}

/** Itself, or by a share that may be worked out of it. */
function isToldIn({ value }: Figure, { figures }: Statement): boolean {
  return figures.some(figure => figure.value === value || figure.kind === 'percent');
}

/** "19 hours of a 43-hour journey". */
function partOfLength(
  whole: Figure,
  { claim, evidence: { stated } }: Comparison,
  clauses: readonly DatedClause[],
  there: readonly DatedClause[],
) {
  const part = stated.figures.find(
    each =>
      each.end < whole.start &&
      sizeOf(each).dimension === sizeOf(whole).dimension &&
      /^\s(?:out )?of (?:an?|the|its|their|his|her|each|every|our) (?:\p{L}+ )?$/u.test(
        stated.text.slice(each.end, whole.start),
      ),
  );
  if (!part || isToldIn(part, claim)) return null;
  const home = there.find(({ clause }) =>
    clause.stretches.some(({ start, end }) => start <= part.start && part.end <= end),
  );
  const isSame = clauses.some(({ verb }) => verb !== null && home?.verb && isKin(verb, home.verb));
  return isSame ? part.text.trim() : null;
}

const those = /^\s?(?:of\s(?:the\s|its\s|all\s|their\s|our\s)?)?(?:[\p{L}-]+\s){1,4}?(?=(?:who|that|which)\s)/u;

/** "Half of the riders who used one were pleased" says nothing of how many used one. */
function narrowed(
  share: Figure,
  { claim, evidence: { stated } }: Comparison,
  clauses: readonly DatedClause[],
  there: readonly DatedClause[],
) {
  const lead = those.exec(stated.text.slice(share.end, share.end + 80));
  if (!lead) return null;
  const from = share.end + lead[0].length;
  const sentence = stated.sentenceAt(share.start);
  const behind = there.filter(({ clause: { verbAt } }) => verbAt > from && stated.sentenceAt(verbAt) === sentence);
  const narrowing = behind.find(({ clause: { kind, verbAt } }) => kind === 'relative' && verbAt < from + 40);
  const main = behind.find(
    ({ clause: { kind, verbAt } }) => kind === 'main' && verbAt > (narrowing?.clause.verbAt ?? 0),
  );
  if (!narrowing?.verb || !main) return null;
  const { verb } = narrowing;
  const told = main.words.filter(({ load }) => load === 1);
  const isOfAll =
    clauses.some(each => each.clause.kind !== 'relative' && each.verb !== null && isKin(each.verb, verb)) &&
    !told.some(word => hasKin(word, claim.words));
  return isOfAll && told.length > 0 ? `those who ${verb.text}` : null;
}
