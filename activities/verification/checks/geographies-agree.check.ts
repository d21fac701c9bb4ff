import { defineCheck, fatal, type Objection, weakening } from '#activities/verification/checks/define-check';
import type { Dossier } from '#activities/verification/evidence/dossier';
import { holdsWords, stems } from '#activities/verification/evidence/words';
import { findGeographies } from '#shared/text/geographies';

/** Places of the text and of market numbers are those of the source. */
export default defineCheck({
  name: 'geographies-agree',
  order: 50,
  shows: 'places are those of the quotes',
  appliesTo: () => true,
  run: dossier => {
    const told = placesOf(dossier.body);
    const listed = dossier.claim.numbers.flatMap(({ geography }) => (geography ? placesOf(geography) : []));
    const unknown = dossier.claim.numbers.flatMap(({ geography }) =>
      geography && placesOf(geography).length === 0 ? [geography] : [],
    );
    const named = [...new Set([...told, ...listed])].flatMap(place => whereIs(place, dossier));
    return [...named, ...[...new Set(unknown)].flatMap(place => wordsOf(place, dossier))];
  },
});

function placesOf(text: string): string[] {
  return findGeographies(text).map(place => place.name);
}

function whereIs(place: string, { stated, near, title }: Dossier): Objection[] {
  const there = placesOf(stated);
  if (there.includes(place) || placesOf(near).includes(place)) return [];
  if (placesOf(title).includes(place)) return [weakening(`"${place}" stands only in the title`)];
  const instead = [...new Set(there)].slice(0, 4).join(', ');
  return [fatal(`"${place}" is not in the quotes${instead ? `; they have ${instead}` : ''}`)];
}

/** A place of no list ("Silesia", "AR") is looked for by its words. */
function wordsOf(place: string, { stated, near }: Dossier): Objection[] {
  return holdsWords(stems(`${stated} ${near}`), place) ? [] : [fatal(`the place "${place}" is not in the quotes`)];
}
