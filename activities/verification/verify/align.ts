import type { Comparison, Issue, Rule } from '#activities/verification/verify/comparison';
import { type Coverage, coverageOf } from '#activities/verification/verify/coverage';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { bracketsAgree } from '#activities/verification/verify/rules/brackets-agree';
import { causesAgree } from '#activities/verification/verify/rules/causes-agree';
import { cellsAgree } from '#activities/verification/verify/rules/cells-agree';
import { changesAgree } from '#activities/verification/verify/rules/changes-agree';
import { clausesAgree } from '#activities/verification/verify/rules/clauses-agree';
import { comparisonsTold } from '#activities/verification/verify/rules/comparisons-told';
import { conditionsAgree } from '#activities/verification/verify/rules/conditions-agree';
import { dateBoundsAgree } from '#activities/verification/verify/rules/date-bounds-agree';
import { datesAgree } from '#activities/verification/verify/rules/dates-agree';
import { denialsFounded } from '#activities/verification/verify/rules/denials-founded';
import { directionsAgree } from '#activities/verification/verify/rules/directions-agree';
import { eventsDated } from '#activities/verification/verify/rules/events-dated';
import { factsPlaced } from '#activities/verification/verify/rules/facts-placed';
import { factsTogether } from '#activities/verification/verify/rules/facts-together';
import { agreeingFigures, figuresAgree } from '#activities/verification/verify/rules/figures-agree';
import { kindsAgree } from '#activities/verification/verify/rules/kinds-agree';
import { labelsAgree } from '#activities/verification/verify/rules/labels-agree';
import { limitsKept } from '#activities/verification/verify/rules/limits-kept';
import { listsAgree } from '#activities/verification/verify/rules/lists-agree';
import { marksAgree } from '#activities/verification/verify/rules/marks-agree';
import { modalityAgrees } from '#activities/verification/verify/rules/modality-agrees';
import { movesAgree } from '#activities/verification/verify/rules/moves-agree';
import { namesAgree } from '#activities/verification/verify/rules/names-agree';
import { oppositesAgree } from '#activities/verification/verify/rules/opposites-agree';
import { ordinalsAgree } from '#activities/verification/verify/rules/ordinals-agree';
import { partsApart } from '#activities/verification/verify/rules/parts-apart';
import { periodsAgree } from '#activities/verification/verify/rules/periods-agree';
import { placesTimed } from '#activities/verification/verify/rules/places-timed';
import { plansAgree } from '#activities/verification/verify/rules/plans-agree';
import { polarityAgrees } from '#activities/verification/verify/rules/polarity-agrees';
import { quartersAgree } from '#activities/verification/verify/rules/quarters-agree';
import { ranksAgree } from '#activities/verification/verify/rules/ranks-agree';
import { rolesAgree } from '#activities/verification/verify/rules/roles-agree';
import { scopeAgrees } from '#activities/verification/verify/rules/scope-agrees';
import { sharesAgree } from '#activities/verification/verify/rules/shares-agree';
import { siblingsAgree } from '#activities/verification/verify/rules/siblings-agree';
import { singleAgrees } from '#activities/verification/verify/rules/single-agrees';
import { slotsAgree } from '#activities/verification/verify/rules/slots-agree';
import { statesAgree } from '#activities/verification/verify/rules/states-agree';
import { subjectsAgree } from '#activities/verification/verify/rules/subjects-agree';
import { tellersAgree } from '#activities/verification/verify/rules/tellers-agree';
import { topsAgree } from '#activities/verification/verify/rules/tops-agree';
import { wholesAgree } from '#activities/verification/verify/rules/wholes-agree';
import { wholesApart } from '#activities/verification/verify/rules/wholes-apart';
import { yearsNotCounted } from '#activities/verification/verify/rules/years-not-counted';
import type { Statement } from '#activities/verification/verify/statement';

/** In the order in which they are told. */
const rules: readonly Rule[] = [
  figuresAgree,
  datesAgree,
  yearsNotCounted,
  dateBoundsAgree,
  namesAgree,
  marksAgree,
  labelsAgree,
  ordinalsAgree,
  ranksAgree,
  periodsAgree,
  quartersAgree,
  siblingsAgree,
  tellersAgree,
  clausesAgree,
  slotsAgree,
  eventsDated,
  placesTimed,
  subjectsAgree,
  cellsAgree,
  partsApart,
  directionsAgree,
  movesAgree,
  bracketsAgree,
  listsAgree,
  factsPlaced,
  factsTogether,
  polarityAgrees,
  denialsFounded,
  oppositesAgree,
  statesAgree,
  scopeAgrees,
  singleAgrees,
  wholesAgree,
  wholesApart,
  conditionsAgree,
  limitsKept,
  causesAgree,
  comparisonsTold,
  kindsAgree,
  rolesAgree,
  modalityAgrees,
  plansAgree,
  sharesAgree,
  changesAgree,
  topsAgree,
];

export interface Alignment {
  readonly evidence: EvidenceSpan;
  readonly coverage: Coverage;
  readonly issues: readonly Issue[];
  readonly agreeing: Comparison['agreeing'];
}

/** A claim held against one piece of evidence. A rule that throws counts as a conflict: nothing fails open. */
export function align(
  claim: Statement,
  evidence: EvidenceSpan,
  ground: Pick<Comparison, 'weightOf' | 'isOrdinary'>,
): Alignment {
  const comparison: Comparison = { claim, evidence, agreeing: agreeingFigures(claim, evidence), ...ground };
  const issues = rules.flatMap(rule => issuesOf(rule, comparison));
  return { evidence, coverage: coverageOf(comparison), issues, agreeing: comparison.agreeing };
}

function issuesOf(rule: Rule, comparison: Comparison): readonly Issue[] {
  try {
    return rule.run(comparison);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    return [
      {
        rule: rule.name,
        severity: 'conflict',
        detail: `${rule.name} itself failed (${name}), so it counts as not passed`,
      },
    ];
  }
}
