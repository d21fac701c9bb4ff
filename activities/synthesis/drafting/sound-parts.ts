import type { DraftSectionInput, OfferedPassage } from '#activities/synthesis/drafting-input';
import type { ProposedClaim, ProposedNumber } from '#activities/synthesis/proposal';
import { plainLine } from '#shared/text/plain-line';
import { contentWords } from '#shared/text/similarity';

/** Of a measure's or subject's words; charts and headings print them, and no check of claims reads them. */
const enoughShared = 0.6;
const longestMetric = 1_000;
const longestLabel = 300;

/** A proposal without what no passage it cites has: invisible signs, subjects and measures from elsewhere, formulas. */
export function soundProposal(proposal: ProposedClaim, { passages, sources }: DraftSectionInput): ProposedClaim {
  const cited = new Set(proposal.citations.map(({ passage }) => passage));
  const byId = new Map(sources.map(source => [source.id, source]));
  const around = passages
    .filter(({ index }) => cited.has(index))
    .flatMap(passage => [
      ...wordsAround(passage),
      byId.get(passage.sourceId)?.title,
      byId.get(passage.sourceId)?.publisher,
    ]);
  const text = plainLine(proposal.text);
  const there = new Set(contentWords([text, ...around].filter(Boolean).join('\n')));
  return {
    ...proposal,
    text,
    subjects: proposal.subjects.map(plainLine).filter(subject => isHeld(subject, there)),
    numbers: proposal.numbers.map(soundNumber).filter(number => isBrief(number) && isHeld(number.metric, there)),
  };
}

function wordsAround({ text, headings, fields }: OfferedPassage): string[] {
  return [text, ...headings, ...Object.entries(fields).flat()];
}

/** An engine reports; what it worked out or took for granted is no number of a source. */
function soundNumber(number: ProposedNumber): ProposedNumber {
  const isReported = number.method === 'measured' || number.method === 'cited';
  return {
    ...number,
    metric: plainLine(number.metric),
    subject: number.subject === null ? null : plainLine(number.subject),
    method: isReported ? number.method : 'cited',
    formula: null,
  };
}

function isBrief({ metric, unit, year, geography, per, subject, publisher, attributedTo }: ProposedNumber): boolean {
  const labels = [unit, year, geography, per, subject, publisher, attributedTo];
  return metric.length <= longestMetric && labels.every(label => (label ?? '').length <= longestLabel);
}

function isHeld(words: string, there: ReadonlySet<string>): boolean {
  const wanted = contentWords(words);
  return wanted.filter(word => there.has(word)).length >= wanted.length * enoughShared;
}
