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
