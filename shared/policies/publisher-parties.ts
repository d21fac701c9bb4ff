import { commonLabels, knownOwners, sharedHosts } from '#shared/policies/known-owners';

export interface PublisherOf {
  readonly publisher: string | null;
  /** Registrable domain of the address, if it has one. */
  readonly domain: string | null;
  /** The domain without its public suffix. */
  readonly brand: string | null;
  /** Whom the statement is about: whoever issued a release, where nothing else says so. */
  readonly subjects: readonly string[];
}

const wire =
  /\b(?:pr\s?newswire|business\s?wire|globe\s?newswire|access\s?wire|newsfile(?:corp)?|ein\s?presswire|pr\s?web|marketwired?|cision|edgar)\b/iu;
const released =
  /\b(?:press|company|news) release\b|\bsyndicat(?:ed|ion)\b|\bre-?(?:published|publication|print(?:ed)?)\b/iu;
const issuedBy = /^(?<issuer>\p{Lu}.*?)\s+(?:press|company|news) release$/u;
const distributed = /^(?:press|news) release\s+(?:distributed|carried|sent)\b/iu;
const repeats =
  /\b(?:repeating|repeats|report of|quoting|citing)\s+(?:an?|the)\s+(?<origin>\p{Lu}[\p{L}\p{N}&. -]*?)\s+(?:release|report|study|forecast|figure|survey|estimate)s?\b/u;
const owned =
  /\b(?:an?\s+(?<maker>\p{Lu}[\p{L}\p{N}&.' -]*?)\s+(?:company|brand|business|property)|(?:part of|owned by|(?:an?\s+)?(?:subsidiary|division|unit|brand) of)\s+(?:the\s+)?(?<owner>\p{Lu}[\p{L}\p{N}&.' -]*))\s*$/u;
/** What is longer is no name, but a cell of somebody's table. */
const longestName = 300;
const nobody = /^(?:several|various|multiple|compiled|unknown|not stated|n\/a|per[- ]record)\b/iu;

/**
 * Keys of who stands behind a statement: two statements that share one are one voice. A release counts as its issuer,
 * whichever wire, filing service or site carries it; a brand counts as its owner, under whatever ending of its domain.
 * Empty when nothing is known.
 */
export function publisherParties(stated: PublisherOf): string[] {
  const given = { ...stated, publisher: stated.publisher?.slice(0, longestName) ?? null };
  const { bare, remarks } = readPublisher(given.publisher);
  const issuer = issuerOf(bare, remarks);
  if (issuer !== null || isCarrier(given, remarks)) {
    const issuers = issuer === null ? given.subjects : [issuer];
    return issuers.length > 0 ? unique(issuers.flatMap(partyKeys)) : ['wire:issuer not stated'];
  }
  const named = bare.flatMap(partyKeys);
  const others = remarks.flatMap(remark => partyKeys(repeats.exec(remark)?.groups?.['origin'] ?? ownerIn(remark)));
  return unique([...named, ...others, ...ownerKeys(given.publisher), ...domainKeys(given, named.length > 0)]);
}

/** "Skillz Inc. (NYSE)" and "The Skillz" as one: lower case, without brackets and forms of companies. */
export function plainParty(name: string): string {
  return name
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\b(?:inc|corp|corporation|ltd|limited|llc|gmbh|ag|plc|co|technologies|the)\b\.?/giu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function readPublisher(publisher: string | null): { bare: string[]; remarks: string[] } {
  const remarks = Array.from((publisher ?? '').matchAll(/\((?<inner>[^)]*)\)/gu), match => (match[1] ?? '').trim());
  const names = (publisher ?? '').replace(/\([^)]*\)/gu, ' ').split(/;|\s+via\s+/iu);
  const bare = names.map(name =>
    name
      .replace(owned, '')
      .replace(/[,\s]+$/u, '')
      .trim(),
  );
  return { bare: bare.filter(name => name !== '' && !nobody.test(name)), remarks };
}

/** Null: nobody is named as the issuer. */
function issuerOf(bare: readonly string[], remarks: readonly string[]): string | null {
  const told = remarks.map(remark => issuedBy.exec(remark)?.groups?.['issuer']).find(name => name !== undefined);
  if (told !== undefined && !/^company$/iu.test(told)) return told;
  return remarks.some(remark => distributed.test(remark)) ? (bare[0] ?? null) : null;
}

function isCarrier({ publisher, brand }: PublisherOf, remarks: readonly string[]): boolean {
  return wire.test(publisher ?? '') || wire.test(brand ?? '') || remarks.some(remark => released.test(remark));
}

function ownerIn(text: string | null): string | null {
  const { maker, owner } = owned.exec(text ?? '')?.groups ?? {};
  return maker ?? owner ?? null;
}

function ownerKeys(publisher: string | null): string[] {
  return partyKeys(ownerIn(publisher));
}

function partyKeys(name: string | null): string[] {
  const plain = plainParty(name ?? '');
  if (plain === '') return [];
  const owner = Object.hasOwn(knownOwners, plain) ? knownOwners[plain] : undefined;
  return owner === undefined ? [`party:${plain}`] : [`party:${plain}`, `party:${owner}`];
}

/** One brand under two endings is one house; on a host that anybody uses only the name says who speaks. */
function domainKeys({ domain, brand }: PublisherOf, isNamed: boolean): string[] {
  if (domain === null || (isNamed && sharedHosts.has(domain))) return [];
  const isBrand = brand !== null && brand.length >= 4 && !commonLabels.has(brand) && !sharedHosts.has(domain);
  return [`domain:${domain}`, ...(isBrand ? partyKeys(brand) : [])];
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}
