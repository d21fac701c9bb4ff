import type { Figure } from '#activities/verification/verify/figures';
import { stemOf } from '#activities/verification/verify/lexicon';

/** Names that several currencies share, and so are read as nouns that are counted. */
const sharing: Readonly<Record<string, readonly string[]>> = {
  crowns: ['NOK', 'SEK', 'DKK', 'CZK', 'ISK'],
  kroner: ['NOK', 'DKK'],
  pesos: ['MXN', 'ARS', 'CLP', 'COP', 'PHP'],
  francs: ['CHF'],
};
/** What tells in a document whose they are. */
const tellings: Readonly<Record<string, readonly string[]>> = {
  NOK: ['nok', 'norwegian', 'norway'],
  SEK: ['sek', 'swedish', 'sweden'],
  DKK: ['dkk', 'danish', 'denmark'],
  CZK: ['czk', 'czech', 'czechia'],
  ISK: ['isk', 'icelandic', 'iceland'],
  MXN: ['mxn', 'mexican', 'mexico'],
  ARS: ['ars', 'argentine', 'argentina'],
  CLP: ['clp', 'chilean', 'chile'],
  COP: ['cop', 'colombian', 'colombia'],
  PHP: ['php', 'philippine', 'philippines'],
};

/** "118 crowns" may be 118 Norwegian, Swedish, Danish or Czech ones: those that the document names by their code, or else by their country. */
export function isOfCurrency({ currency }: Figure, { kind, unit }: Figure, document: ReadonlySet<string>): boolean {
  const family = kind === 'count' ? sharing[unit] : undefined;
  if (currency === null || !family?.includes(currency)) return false;
  const isTold = (word: string) => document.has(stemOf(word));
  const byCode = family.filter(each => isTold(each.toLowerCase()));
  if (byCode.length > 0) return byCode.includes(currency);
  const byCountry = family.filter(each => tellings[each]?.some(isTold));
  return byCountry.length === 0 || byCountry.includes(currency);
}

export function isSharedName(noun: string): boolean {
  return noun in sharing;
}
