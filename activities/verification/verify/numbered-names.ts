import type { OpenedSource } from '#activities/verification/evidence/library';
import type { EvidenceSpan } from '#activities/verification/verify/evidence-span';
import { oncePer } from '#activities/verification/verify/once-per';
import type { Statement } from '#activities/verification/verify/statement';
import { calendarWords } from '#shared/text/name-words';

const longest = 60_000;
const numbered =
  /(?<![\p{L}\p{N}])(?<name>\p{Lu}[\p{L}]{1,30})\s(?<number>\d{1,3}(?:\.\d{1,2})?)(?![\p{N}%°]|[.,:/-]\d|\s?(?:%|per\s?cent|percent|million|billion|thousand)(?!\p{L}))/gu;
/** What these number are parts of a whole, and each tells another thing. */
const parts =
  /^(?:articles?|sections?|chapters?|parts?|blocks?|phases?|stages?|options?|tables?|figures?|steps?|levels?|tiers?|class|groups?|years?|weeks?|days?|episodes?|versions?|release|annex|schedules?|titles?|rules?|category|zones?|lines?|routes?|gates?|terminals?|rooms?|units?|tracks?|seasons?|rounds?|pages?|paragraphs?|clauses?|items?|questions?|decrees?|acts?|laws?|minutes?|numbers?|no|nr|teams?|halls?|floors?|areas?|districts?|site|platform|quarter|grade|scope|cohort|arm)$/u;

/** Names that end in a number, "Dial 2", of which a document knows one number only: it may leave that out. */
export const numberedNames: (of: OpenedSource) => ReadonlySet<string> = oncePer(read);

function read({ source, text }: OpenedSource): ReadonlySet<string> {
  const numbers = new Map<string, Set<string>>();
  for (const { groups } of `${source.title}\n\n${text.slice(0, longest)}`.matchAll(numbered)) {
    const { name = '', number = '' } = groups ?? {};
    const own = name.toLowerCase();
    if (!parts.test(own) && !calendarWords.has(own)) numbers.set(own, (numbers.get(own) ?? new Set()).add(number));
  }
  return new Set([...numbers].filter(([, all]) => all.size === 1).map(([name, [number]]) => `${name} ${number}`));
}

/** Does a number of a claim belong to such a name of the document? */
export function isOfName({ start }: { readonly start: number }, { text }: Statement, evidence: EvidenceSpan): boolean {
  const name = /\p{Lu}\p{L}{1,30}\s$/u.exec(text.slice(Math.max(0, start - 40), start))?.[0].trimEnd() ?? '';
  const number = /^\d{1,3}(?:\.\d{1,2})?/u.exec(text.slice(start, start + 8))?.[0] ?? '';
  return evidence.numbered?.has(`${name.toLowerCase()} ${number}`) === true;
}
