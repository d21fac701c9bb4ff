import type { ReviewItem } from '#shared/contracts/claim-review';
import type { ReviewView } from '#shared/contracts/review-view';
import { sectionTitles } from '#shared/contracts/section';
import { plainLine } from '#shared/text/plain-line';

const because = {
  'low-confidence': 'it is not sure',
  dropped: 'it was dropped: edit it or give it a source, else it stays out',
  always: 'its section is always looked at',
} as const;

const headings = { claims: 'Claims that are not sure', regulatory: 'Regulatory claims' } as const;

/** The claims that people are asked about, for a screen. */
export function sheetText({ request, sheet }: ReviewView): string {
  const roles = [request.role, ...(request.escalatedTo ?? [])].filter(Boolean).join(' or ');
  const head = `${headings[sheet.kind]}: ${sheet.items.length}, revision ${request.revision}, for ${roles || 'anybody'} until ${request.deadline}`;
  return `${[head, ...sheet.items.map(itemText)].join('\n\n')}\n`;
}

/** One claim with what it rests on. Foreign words are kept to their line. */
export function itemText(item: ReviewItem, index: number): string {
  const { claimId, sectionId, text, confidence, citations, findings, agreeing, contradicting, problem } = item;
  const lines = [
    `${index + 1}. ${claimId}  ${sectionTitles[sectionId]}  confidence ${confidence.toFixed(2)}: ${because[item.because]}`,
    `   ${plainLine(text)}`,
    ...citations.map(
      ({ quote, title, location }) => `   “${plainLine(quote)}” (${plainLine(title)}, ${plainLine(location)})`,
    ),
    ...findings.filter(({ passed }) => !passed).map(({ detail }) => `   ! ${plainLine(detail)}`),
    ...agreeing.map(other => `   agrees: ${plainLine(other.text)}`),
    ...contradicting.map(other => `   contradicts: ${plainLine(other.text)}`),
    ...(problem === null ? [] : [`   ! what was decided before could not be done: ${plainLine(problem)}`]),
  ];
  return lines.join('\n');
}
