export interface Geography {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** One name for all spellings: "United States" for US, U.S., USA; "global" for worldwide. */
  readonly name: string;
}

/** Where releases of the locale data differ, or a name is rarely written as they write it. */
const preferred: Record<string, string> = {
  TR: 'Turkey',
  CZ: 'Czechia',
  HK: 'Hong Kong',
  MO: 'Macao',
  MM: 'Myanmar',
  CG: 'Republic of the Congo',
  CD: 'Democratic Republic of the Congo',
  CI: "Côte d'Ivoire",
  PS: 'Palestine',
  BA: 'Bosnia and Herzegovina',
  TT: 'Trinidad and Tobago',
  EU: 'European Union',
};
/** Codes of the standard that are no places. */
const notPlaces = new Set(['ZZ', 'QO', 'XA', 'XB', 'EZ', 'UN']);

const states =
  'Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio Oklahoma Oregon Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee Texas Utah Vermont Virginia Washington,West Virginia,Wisconsin Wyoming,Puerto Rico,District of Columbia'
    .split(',')
    .flatMap(part => (/^(?:New|North|South|West|Rhode|Puerto|District)\s/u.test(part) ? [part] : part.split(' ')));

const regions =
  'Asia-Pacific,EMEA,Europe,Asia,Africa,Oceania,Antarctica,North America,South America,Latin America,Central America,Middle East,Middle East and North Africa,Middle East and Africa,Southeast Asia,South Asia,East Asia,Central Asia,Western Europe,Eastern Europe,Central Europe,Northern Europe,Southern Europe,Sub-Saharan Africa,North Africa,Caribbean,Scandinavia,Nordics,Benelux,DACH,MENA,GCC,England,Scotland,Wales,Northern Ireland,Rest of World,Americas'.split(
    ',',
  );

const aliases: Record<string, string> = {
  US: 'United States',
  'U.S.': 'United States',
  USA: 'United States',
  'U.S.A.': 'United States',
  'United States of America': 'United States',
  America: 'United States',
  UK: 'United Kingdom',
  'U.K.': 'United Kingdom',
  'Great Britain': 'United Kingdom',
  Britain: 'United Kingdom',
  British: 'United Kingdom',
  EU: 'European Union',
  'E.U.': 'European Union',
  European: 'Europe',
  UAE: 'United Arab Emirates',
  Emirates: 'United Arab Emirates',
  Korea: 'South Korea',
  Korean: 'South Korea',
  'Republic of Korea': 'South Korea',
  'Russian Federation': 'Russia',
  Holland: 'Netherlands',
  Dutch: 'Netherlands',
  PRC: 'China',
  'mainland China': 'China',
  Chinese: 'China',
  Türkiye: 'Turkey',
  'Czech Republic': 'Czechia',
  'Ivory Coast': "Côte d'Ivoire",
  'Côte d’Ivoire': "Côte d'Ivoire",
  Burma: 'Myanmar',
  Macau: 'Macao',
  'Viet Nam': 'Vietnam',
  APAC: 'Asia-Pacific',
  'Asia Pacific': 'Asia-Pacific',
  'Asia–Pacific': 'Asia-Pacific',
  LATAM: 'Latin America',
  'South-East Asia': 'Southeast Asia',
  'South East Asia': 'Southeast Asia',
  Nordic: 'Nordics',
  'Washington, D.C.': 'District of Columbia',
  'Washington DC': 'District of Columbia',
  German: 'Germany',
  French: 'France',
  Indian: 'India',
  Japanese: 'Japan',
  Canadian: 'Canada',
  Australian: 'Australia',
  Brazilian: 'Brazil',
  Spanish: 'Spain',
  Italian: 'Italy',
  Mexican: 'Mexico',
  Swiss: 'Switzerland',
  Swedish: 'Sweden',
  Californian: 'California',
};
/** Of these an initial capital is no sign: they count in any case. */
const world = ['global', 'globally', 'worldwide', 'world-wide', 'world', 'internationally'];
/** Also first names, ordinary words or parts of names: beside another capitalised word they are no place. */
const ambiguous = new Set(
  'Georgia,Jordan,Turkey,Chad,Jersey,Guinea,Virginia,Washington,Israel,Georgia,Montana,Dakota,America,Carolina,India'.split(
    ',',
  ),
);
const demonyms = new Set(
  'British,European,Korean,Dutch,Chinese,Nordic,German,French,Indian,Japanese,Canadian,Australian,Brazilian,Spanish,Italian,Mexican,Swiss,Swedish,Californian'.split(
    ',',
  ),
);

const names = placeNames();
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}_$])(?:${[...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map(quoted)
    .join('|')}|${world.map(anyCapital).join('|')})(?![\\p{L}\\p{N}_$])`,
  'gu',
);

/** Countries, US states, regions and "global", in reading order. Spellings with lower-case initials are never countries. */
export function findGeographies(text: string): Geography[] {
  return Array.from(text.matchAll(pattern), match => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    name: nameOf(match[0]),
  })).filter(found => isPlace(text, found));
}

function nameOf(written: string): string {
  return names.get(written) ?? 'global';
}

function isPlace(text: string, { start, end, text: written }: Geography): boolean {
  const next = text.slice(end, end + 3);
  if (demonyms.has(written)) return !/^[ -]\p{Lu}/u.test(next);
  if (!ambiguous.has(written)) return true;
  const before = text.slice(Math.max(0, start - 30), start);
  if (/^ \p{Lu}\p{Ll}/u.test(next) || /\p{Lu}\p{L}* of $/u.test(before)) return false;
  return (
    !/\p{Lu}\p{Ll}+ $/u.test(before) ||
    /(?:^|[^\p{L}])(?:In|Of|From|For|And|The|To|At|Or|Only|While|Since) $/u.test(before)
  );
}

function placeNames(): Map<string, string> {
  const display = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const found = new Map<string, string>();
  for (const code of codes()) {
    const written = display.of(code);
    if (!written || notPlaces.has(code)) continue;
    const name = preferred[code] ?? written;
    for (const spelling of [written, written.replace(' & ', ' and '), name]) found.set(spelling, name);
  }
  for (const name of [...states, ...regions]) found.set(name, name);
  for (const [alias, name] of Object.entries(aliases)) found.set(alias, name);
  return found;
}

function codes(): string[] {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  return letters.flatMap(a => letters.map(b => a + b));
}

function quoted(text: string): string {
  return text.replace(/[.()[\]|*+?$^]/gu, '\\$&');
}

function anyCapital(word: string): string {
  return `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`;
}
