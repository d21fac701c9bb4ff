import type { Dossier } from '#activities/verification/evidence/dossier';
import { SourceKind } from '#shared/contracts/source';
import { authorityOf } from '#shared/policies/claim-confidence';
import { findDates } from '#shared/text/dates';
import { shingles } from '#shared/text/similarity';

/** Who states something: one per citation of a row or quote. */
export interface Voice {
  /** Any of these equal makes two voices one: publisher, domain, and whose figure it repeats. */
  readonly keys: readonly string[];
  readonly kind: SourceKind;
  readonly publishedAt: string | null;
  /** Of the quote, to see syndicated copies; empty for rows, which look alike by nature. */
  readonly shingles: ReadonlySet<string>;
}

/** A row of a collected data file speaks for the publisher it names, not for the file. */
export function voicesOf({ cited, claim }: Dossier): Voice[] {
  const attributed = claim.numbers.map(number => number.attributedTo).filter(name => name !== null);
  return cited.flatMap(({ source, prose, rows }) => {
    if (!source) return [];
    const own = { publisher: source.publisher, url: source.url, kind: source.kind, publishedAt: source.publishedAt };
    const parties = rows.length > 0 ? rows.map(row => ({ ...own, ...partyOf(row.passage.fields) })) : [own];
    return parties.map(party => ({
      keys: [...keysOf(party, source.id), ...attributed.map(name => `party:${plain(name)}`)],
      kind: party.kind,
      publishedAt: party.publishedAt,
      shingles: prose === '' ? new Set<string>() : shingles(prose, 3),
    }));
  });
}

interface Party {
  readonly publisher: string | null;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly publishedAt: string | null;
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

function keysOf({ publisher, url }: Party, sourceId: string): string[] {
  const domain = domainOf(url);
  const keys = [publisher ? `party:${plain(publisher)}` : '', domain ? `domain:${domain}` : ''].filter(Boolean);
  return keys.length > 0 ? keys : [`source:${sourceId}`];
}

function plain(name: string): string {
  return name
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\b(?:inc|corp|ltd|llc|gmbh|ag|plc|technologies|the)\b\.?/giu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** The registrable part: two labels, three under a country's second level ("co.uk"). */
export function domainOf(url: string | null): string | null {
  const host = /^(?:https?:\/\/)?(?<host>[\w-]+(?:\.[\w-]+)+)/iu.exec(url ?? '')?.groups?.['host']?.toLowerCase();
  if (!host) return null;
  const labels = host.split('.');
  const isSecondLevel =
    labels.length > 2 && /^(?:co|com|org|net|gov|ac|edu)$/u.test(labels.at(-2) ?? '') && labels.at(-1)?.length === 2;
  return labels.slice(isSecondLevel ? -3 : -2).join('.');
}

/** The best authority and the newest date among the voices. */
export function bestOf(voices: readonly Voice[]): { kind: SourceKind; publishedAt: string | null } {
  const kinds = voices.map(voice => voice.kind).sort((a, b) => authorityOf(b) - authorityOf(a));
  const dates = voices
    .map(voice => voice.publishedAt)
    .filter(date => date !== null)
    .sort();
  return { kind: kinds[0] ?? 'unknown', publishedAt: dates.at(-1) ?? null };
}
