import { Verdict } from '#shared/contracts/claim';
import type { Reliability } from '#shared/policies/reliability';
import type { JudgedClaim } from '#test/bench/verify/judged-claim';
import { scoreKinds } from '#test/bench/verify/score-judged';

const labels = ['supported', 'unsupported', 'contradicted'] as const;

/** For a terminal: one line a kind. */
export function kindTable(judged: readonly JudgedClaim[]): string[] {
  const head = line(['kind', 'n', 'right', 'share', 'balanced']);
  return [
    head,
    ...scoreKinds(judged).map(({ kind, count, right, share, balanced }) =>
      line([kind, count, right, percent(share), percent(balanced)]),
    ),
  ];
}

/** What was said of what is. */
export function confusionTable(judged: readonly JudgedClaim[]): string[] {
  const count = (label: string, verdict: string) =>
    judged.filter(claim => claim.labelled.label === label && claim.verdict === verdict).length;
  return [
    line(['is \\ said', ...Verdict.options]),
    ...labels.map(label => line([label, ...Verdict.options.map(verdict => count(label, verdict))])),
  ];
}

/** Bands of confidence with what was told and what was right. */
export function reliabilityTable({ bins }: Reliability): string[] {
  const rows = bins.filter(({ count }) => count > 0);
  return [
    line(['confidence', 'n', 'told', 'right', '']),
    ...rows.map(({ from, to, count, told, right }) =>
      line([
        `${from.toFixed(1)}-${to.toFixed(1)}`,
        count,
        percent(told ?? 0),
        percent(right ?? 0),
        `  ${'#'.repeat(Math.round((right ?? 0) * 20))}`,
      ]),
    ),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function line([first, ...rest]: readonly (string | number)[]): string {
  return `${String(first).padEnd(13)}${rest.map(cell => String(cell).padStart(13)).join('')}`.trimEnd();
}
