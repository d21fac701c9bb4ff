import type { Reliability } from '#shared/policies/reliability';

const size = 320;
const margin = 40;

/** Told against right, one dot a band, as large as the band; on the line from corner to corner all is as told. */
export function reliabilitySvg(title: string, { bins, count, ece }: Reliability): string {
  const at = (share: number) => Math.round(margin + share * size);
  const up = (share: number) => Math.round(margin + (1 - share) * size);
  const dots = bins.flatMap(({ told, right, count: own }) =>
    told === null || right === null
      ? []
      : [
          `<circle cx="${at(told)}" cy="${up(right)}" r="${Math.round(3 + 12 * Math.sqrt(own / count))}" fill="#2f6f8f" fill-opacity="0.6"/>`,
        ],
  );
  const marks = [0, 0.25, 0.5, 0.75, 1].flatMap(share => [
    `<text x="${at(share)}" y="${margin + size + 18}" text-anchor="middle">${share}</text>`,
    `<text x="${margin - 8}" y="${up(share) + 4}" text-anchor="end">${share}</text>`,
  ]);
  const all = size + 2 * margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${all} ${all}" font-family="sans-serif" font-size="12">`,
    `<text x="${margin}" y="24">${title}: n ${count}, ECE ${ece === null ? '-' : ece.toFixed(3)}</text>`,
    `<rect x="${margin}" y="${margin}" width="${size}" height="${size}" fill="none" stroke="#999"/>`,
    `<line x1="${at(0)}" y1="${up(0)}" x2="${at(1)}" y2="${up(1)}" stroke="#999" stroke-dasharray="4 4"/>`,
    ...marks,
    ...dots,
    '</svg>',
    '',
  ].join('\n');
}
