import { placesOf } from '#activities/verification/verify/places-of';

const elliptic = /(?<!\p{L})(?:one|any|none|so|neither|likewise)(?=,|\s?$)/iu;

/** "Kastell has yet to make one" tells of it what was told of another before. */
export function goesBack(name: string, text: string): boolean {
  return placesOf(text, name).some(at => elliptic.test(text.slice(at).split(/[.;]/u, 1)[0] ?? ''));
}
