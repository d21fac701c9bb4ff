import { getDomain, getDomainWithoutSuffix } from 'tldts';
import type { CitedEvidence, Dossier } from '#activities/verification/evidence/dossier';
import { SourceKind } from '#shared/contracts/source';
import { authorityOf } from '#shared/policies/claim-confidence';
import type { Voice } from '#shared/policies/corroboration';
import { plainParty, publisherParties } from '#shared/policies/publisher-parties';
import { findDates } from '#shared/text/dates';
import { shingles } from '#shared/text/similarity';

/** Who states something, with what is known of the page: one per citation of a row or quote. */
export interface SpokenVoice extends Voice {
  readonly title: string;
  readonly publisher: string | null;
  readonly kind: SourceKind;
  readonly publishedAt: string | null;
}

/** A row of a collected data file speaks for the publisher it names, not for the file. */
export function voicesOf({ cited, claim }: Dossier): SpokenVoice[] {
  const attributed = claim.numbers.map(number => number.attributedTo).filter(name => name !== null);
  const subjects = subjectsOf(claim);
  return cited.flatMap(evidence => {
    const { source, rows } = evidence;
    if (!source) return [];
    const { title, publisher, url, kind, publishedAt } = source;
    const own = { publisher, url, kind, publishedAt };
    const parties = rows.length > 0 ? rows.map(row => ({ ...own, ...partyOf(row.passage.fields) })) : [own];
    const texts = textsOf(evidence);
    return parties.map(party => ({
      ...texts,
      title,
      publisher: party.publisher,
      kind: party.kind,
      publishedAt: party.publishedAt,
      name: attributed[0] ?? party.publisher ?? domainOf(party.url) ?? title,
      keys: [
        ...keysOf(party, { subjects, sourceId: source.id }),
        ...attributed.map(name => `party:${plainParty(name)}`),
      ],
    }));
  });
}

interface Party {
  readonly publisher: string | null;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly publishedAt: string | null;
}

function subjectsOf({ numbers, subjects }: Dossier['claim']): string[] {
  const named = numbers.map(({ subject }) => subject).filter(subject => subject !== null);
  return named.length > 0 ? named.slice(0, 1) : subjects.slice(0, 1);
}

/** Rows have no words of their own: what looks alike there is the table, not who fills it. */
function textsOf({ prose, passages }: CitedEvidence): Pick<Voice, 'quoted' | 'around'> {
  if (prose === '') return { quoted: new Set(), around: new Set() };
  return { quoted: shingles(prose, 3), around: shingles(passages.map(({ text }) => text).join(' '), 3) };
}

function partyOf(fields: Readonly<Record<string, string>>): Partial<Party> {
  const cell = (name: RegExp) =>
    Object.entries(fields)
      .find(([column]) => name.test(column.trim()))?.[1]
      .trim() ?? '';
  const kind = SourceKind.safeParse(cell(/^(?:source_?)?kind$/iu));
  const publisher = cell(/^(?:publisher|source|published_by)$/iu);
  const url = cell(/^(?:source_?)?(?:url|link)$/iu);
  const [published] = findDates(cell(/^(?:published(?:_?at|_?on)?|publication_?date)$/iu));
  return {
    ...(publisher !== '' ? { publisher } : {}),
    ...(url !== '' ? { url } : {}),
    ...(kind.success ? { kind: kind.data } : {}),
    ...(published ? { publishedAt: published.iso } : {}),
  };
}

function keysOf(
  { publisher, url }: Party,
  { subjects, sourceId }: { subjects: readonly string[]; sourceId: string },
): string[] {
  const brand = url === null ? null : getDomainWithoutSuffix(url, registries);
  const keys = publisherParties({ publisher, domain: domainOf(url), brand, subjects });
  return keys.length > 0 ? keys : [`source:${sourceId}`];
}

/** With the suffixes under which hosts give addresses to anybody: `a.blogspot.com` and `b.blogspot.com` are two. */
const registries = { allowPrivateDomains: true };

/** The registrable part of an address, by the list of public suffixes; null where there is none. */
export function domainOf(url: string | null): string | null {
  return url === null || !/^[^\s]+\.[^\s]+$/u.test(url) ? null : getDomain(url, registries);
}

/** The best authority and the newest date among the voices. */
export function bestOf(voices: readonly SpokenVoice[]): { kind: SourceKind; publishedAt: string | null } {
  const kinds = voices.map(voice => voice.kind).sort((a, b) => authorityOf(b) - authorityOf(a));
  const dates = voices
    .map(voice => voice.publishedAt)
    .filter(date => date !== null)
    .sort();
  return { kind: kinds[0] ?? 'unknown', publishedAt: dates.at(-1) ?? null };
}
