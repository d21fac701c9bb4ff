import type { ReviewItem } from '#shared/contracts/claim-review';
import type { ReviewView } from '#shared/contracts/review-view';
import { plainLine } from '#shared/text/plain-line';

const help = [
  'What is to become of each claim; send it with: assay approve RUN --claims THIS-FILE',
  'action: accept',
  'action: reject        reason: why',
  'action: edit          text: the claim in other words; it passes all checks again',
  'action: supply        source: {title: …, location: https://…, text: the words of the source}',
  '                      or source: {file: ./report.pdf}; quote: the words that say it (found by itself if not given)',
  'What is not named is accepted as it stands; a dropped claim then stays out.',
];

/** A file to fill in, as YAML. Foreign words stand in comments only, each kept to its line. */
export function sheetTemplate({ request, sheet }: ReviewView): string {
  const about = `${sheet.kind}, revision ${request.revision}, ${sheet.items.length} claims`;
  const head = [about, ...help].map(line => `# ${line}`);
  return `${[...head, '', ...sheet.items.flatMap(entry)].join('\n')}\n`;
}

function entry({ claimId, text, citations, findings, because }: ReviewItem): string[] {
  return [
    `# ${plainLine(text)}`,
    ...citations.map(({ quote, title }) => `#   “${plainLine(quote)}” (${plainLine(title)})`),
    ...findings.filter(({ passed }) => !passed).map(({ detail }) => `#   ! ${plainLine(detail)}`),
    `- claimId: ${JSON.stringify(claimId)}`,
    `  action: ${because === 'dropped' ? 'reject' : 'accept'}`,
    '',
  ];
}
