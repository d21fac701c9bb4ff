import type { Ground, ReadDocument } from '#activities/verification/verify/ground';
import type { Match } from '#activities/verification/verify/judge-match';
import type { CheckedClaim } from '#shared/contracts/claim-check';

/** A judgement in which nothing of the documents is told that may not be shown. */
export function asShown({ shown }: Ground, { findings }: Match, checked: CheckedClaim): CheckedClaim {
  if (shown.size === 0) return checked;
  const ids = new Set(findings.all.map(({ evidence }) => evidence.source.id));
  const documents = [...ids].flatMap(id => shown.get(id) ?? []);
  return {
    ...checked,
    quotes: checked.quotes.map(quote => shownQuote(quote, shown.get(quote.sourceId))),
    sources: checked.sources.map(source => shownSource(source, shown.get(source.id))),
    reasons: checked.reasons.map(reason => documents.reduce(shownReason(findings.claim.text), reason)),
  };
}

function shownQuote(
  quote: CheckedClaim['quotes'][number],
  document: ReadDocument | undefined,
): CheckedClaim['quotes'][number] {
  if (!document?.named) return quote;
  const start = document.named.shown.startOf(quote.start);
  const end = document.named.shown.endOf(quote.end);
  return { ...quote, start, end, quote: document.text.slice(start, end) };
}

function shownSource(
  source: CheckedClaim['sources'][number],
  document: ReadDocument | undefined,
): CheckedClaim['sources'][number] {
  if (!document) return source;
  const { id, title, location, url, publisher, sha256 } = document.source;
  return { id, title, location, url, publisher, sha256 };
}

function shownReason(claim: string): (reason: string, document: ReadDocument) => string {
  return (reason, { source, named }) =>
    named ? named.shown.shownOf(reason.replaceAll(named.source.title, source.title), claim) : reason;
}
