import { defineDocumentCheck } from './define-document-check.js';

export default defineDocumentCheck({
  name: 'numbers-have-claims',
  order: 40,
  holds: ({ mrd }) => `All ${mrd.marketNumbers.length} numbers and all points of charts belong to a claim.`,
  faults: ({ mrd }) => {
    const known = new Set(mrd.claims.map(claim => claim.id));
    const numbers = mrd.marketNumbers.filter(number => !known.has(number.claimId));
    const points = mrd.charts.flatMap(chart => chart.points.map(({ claimId }) => ({ chart: chart.id, claimId })));
    const positions = mrd.disagreements.flatMap(({ id, positions: all }) =>
      all.map(({ claimId }) => ({ id, claimId })),
    );
    return [
      ...numbers.map(({ id, metric }) => `Number ${id} (${metric}) belongs to no claim.`),
      ...points
        .filter(({ claimId }) => !known.has(claimId))
        .map(({ chart }) => `A point of chart ${chart} belongs to no claim.`),
      ...positions
        .filter(({ claimId }) => !known.has(claimId))
        .map(({ id }) => `A position of ${id} belongs to no claim.`),
    ];
  },
});
