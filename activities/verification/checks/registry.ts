import comparisonsAgree from '#activities/verification/checks/comparisons-agree';
import type { Check } from '#activities/verification/checks/define-check';
import digitsFound from '#activities/verification/checks/digits-found';
import factsInPlace from '#activities/verification/checks/facts-in-place';
import figuresDated from '#activities/verification/checks/figures-dated';
import geographiesAgree from '#activities/verification/checks/geographies-agree';
import namesFound from '#activities/verification/checks/names-found';
import negationAgrees from '#activities/verification/checks/negation-agrees';
import numbersFound from '#activities/verification/checks/numbers-found';
import quoteOccurs from '#activities/verification/checks/quote-occurs';
import wordsCovered from '#activities/verification/checks/words-covered';
import wordsNotExchanged from '#activities/verification/checks/words-not-exchanged';
import yearsAgree from '#activities/verification/checks/years-agree';

/** In the order in which their findings are told. */
export const checks: readonly Check[] = [
  quoteOccurs,
  numbersFound,
  digitsFound,
  yearsAgree,
  geographiesAgree,
  namesFound,
  factsInPlace,
  negationAgrees,
  comparisonsAgree,
  wordsNotExchanged,
  wordsCovered,
  figuresDated,
];
