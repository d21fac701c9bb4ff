import { defineCheck, weakening } from '#activities/verification/checks/define-check';
import type { Dossier } from '#activities/verification/evidence/dossier';
import type { MarketNumber } from '#shared/contracts/claim';
import { findDates } from '#shared/text/dates';

/** A figure that one party repeats from another needs a date: without one nobody can trace it. */
export default defineCheck({
  name: 'figures-dated',
  order: 120,
  shows: 'repeated figures of others carry a date',
  appliesTo: claim => claim.numbers.some(number => number.attributedTo !== null),
  run: dossier => {
    const [number] = dossier.claim.numbers.filter(isSecondHand);
    if (!number || isDated(dossier)) return [];
    return [weakening(`the figure of ${number.attributedTo} is given second-hand by a source without a date`)];
  },
});

function isSecondHand({ attributedTo, publisher }: MarketNumber): boolean {
  return attributedTo !== null && attributedTo !== publisher;
}

function isDated({ cited, rows }: Dossier): boolean {
  return (
    cited.some(({ source }) => source?.publishedAt) ||
    rows.some(row => /publish/iu.test(row.bookkeeping) && publishedDate(row.bookkeeping))
  );
}

function publishedDate(bookkeeping: string): boolean {
  const published = /publish[^:]*:\s*(?<cell>[^|]*)/iu.exec(bookkeeping)?.groups?.['cell'] ?? '';
  return findDates(published).length > 0;
}
