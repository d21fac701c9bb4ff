import type { DraftSectionInput } from '#activities/synthesis/drafting-input';
import { findGeographies } from '#shared/text/geographies';

/** The countries of the world by their usual English names, from the platform's own locale data. */
const regionNames = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const notCountries = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO']);

const countries: ReadonlySet<string> = new Set(
  letters
    .flatMap(first => letters.map(second => first + second))
    .flatMap(code => (notCountries.has(code) ? [] : (regionNames.of(code) ?? []))),
);

/** "India" is one; "California", "European Union" and "global" are not. */
export function isCountry(name: string): boolean {
  return countries.has(name);
}

const mostly = 0.6;

/** The country that a document is about, by what its found passages and its title name most. */
export function homeCountries({ passages, sources }: DraftSectionInput): Map<string, string> {
  const homes = new Map<string, string>();
  for (const { id, title, publisher } of sources) {
    const texts = passages
      .filter(({ sourceId, fields }) => sourceId === id && Object.keys(fields).length === 0)
      .map(({ text }) => text);
    const named = findGeographies([title, publisher ?? '', ...texts].join('. '))
      .map(place => place.name)
      .filter(isCountry);
    const [most] = [...new Set(named)].sort((a, b) => count(named, b) - count(named, a) || (a < b ? -1 : 1));
    if (most !== undefined && count(named, most) >= mostly * named.length) homes.set(id, most);
  }
  return homes;
}

function count(names: readonly string[], name: string): number {
  return names.filter(other => other === name).length;
}
