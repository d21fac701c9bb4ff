import { places, products, roles, troubles, vendors } from './market-words.js';
import type { SeededRandom } from './seeded-random.js';

/** Sentences that articles about a market state, each with numbers and names of its own. */
const makers: readonly [SentenceMaker, ...SentenceMaker[]] = [
  ({ pick, between }) =>
    `The market for ${pick(products)} in ${pick(places)} was worth USD ${between(2, 90) / 10} billion in ${between(2021, 2025)}.`,
  ({ pick, between }) =>
    `Analysts expect spending on ${pick(products)} to grow by ${between(4, 29)}% a year until ${between(2027, 2033)}.`,
  ({ pick, between }) =>
    `${between(12, 84)}% of ${pick(roles)} in ${pick(places)} named ${pick(troubles)} as their largest problem in ${between(2022, 2026)}.`,
  ({ pick, between }) => `${pick(vendors)} charges USD ${between(9, 190)} per site and month for ${pick(products)}.`,
  ({ pick, between }) =>
    `${pick(vendors)} reported revenue of USD ${between(3, 480)} million for ${between(2021, 2025)}, up ${between(2, 61)}%.`,
  ({ pick, between }) =>
    `Since ${between(2022, 2026)}, rules in ${pick(places)} require operators to keep temperature records for ${between(1, 10)} years.`,
  ({ pick, between }) =>
    `Fines for missing temperature records in ${pick(places)} reach EUR ${between(5, 250)},000 per shipment.`,
  ({ pick }) => `Users of ${pick(vendors)} complain about ${pick(troubles)} and ask for simpler exports.`,
  ({ pick }) => `Large ${pick(roles)} compare ${pick(vendors)} with ${pick(vendors)} before they renew.`,
  ({ pick, between }) =>
    `${pick(vendors)} raised USD ${between(4, 160)} million in ${between(2021, 2026)} to extend ${pick(products)} to ${pick(places)}.`,
  ({ pick, between }) =>
    `A pilot with ${pick(vendors)} cut spoiled goods by ${between(5, 48)}% within ${between(3, 18)} months.`,
  ({ pick }) => `${pick(products)} is bought by ${pick(roles)} and approved by the head of operations.`,
];

type SentenceMaker = (random: SeededRandom) => string;

export function marketSentence(random: SeededRandom): string {
  const sentence = random.pick(makers)(random);
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export function marketParagraph(random: SeededRandom): string {
  return Array.from({ length: random.between(2, 6) }, () => marketSentence(random)).join(' ');
}
