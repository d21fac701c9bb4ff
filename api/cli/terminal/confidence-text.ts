import { type Column, textTable } from '#api/cli/terminal/text-table';
import type { ConfidenceView } from '#api/confidence/confidence-view';

const columns: readonly Column[] = [
  { heading: 'Confidence' },
  { heading: 'Claims', align: 'right' },
  { heading: 'Told', align: 'right' },
  { heading: 'Right', align: 'right' },
];

const none = `Nobody has decided about a claim yet: decisions about claims are what their confidence is measured by.
`;

/** Bands of confidence with what was right, and what has been learned from it. */
export function confidenceText({ reliability, leastLabels, scale }: ConfidenceView, width: number): string {
  const { count, ece, brier, bins } = reliability;
  if (count === 0) return none;
  const bands = bins.filter(bin => bin.count > 0);
  const rows = bands.map(({ from, to, count: own, told, right }) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    String(own),
    percent(told),
    percent(right),
  ]);
  return [
    textTable(columns, rows, width),
    '',
    `${count} decisions, expected calibration error ${decimals(ece)}, Brier score ${decimals(brier)} (0 is best)`,
    scaleText(scale, leastLabels - count),
    '',
  ].join('\n');
}

function scaleText(scale: ConfidenceView['scale'], missing: number): string {
  if (scale === null && missing > 0) return `A scale of your own is fitted after ${missing} more decisions.`;
  if (scale === null) return 'A scale of your own is fitted with the next decision.';
  const { labels, heldOut, brierBefore, brierAfter, isUsed } = scale;
  const use = isUsed ? 'in use for runs that began afterwards' : 'not used, since it tells no better';
  return `Scale fitted on ${labels - heldOut} decisions, tried on ${heldOut}: Brier ${decimals(brierBefore)} to ${decimals(brierAfter)}; ${use}.`;
}

function percent(share: number | null): string {
  return share === null ? '-' : `${Math.round(share * 100)} %`;
}

function decimals(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}
