import { surfaceWords } from '#activities/planning/surface-words';
import type { Brief } from '#shared/contracts/brief';

/** More geographies than this only repeat the same search over other words. */
const maxFillings = 3;
const maxSubjectWords = 3;

/**
 * A search phrase with its placeholders filled: one phrase for each geography and audience the brief names. A phrase
 * about something the brief does not name is left out. `{competitor}` is filled by the caller, who asks once for each.
 */
export function fillPhrase(phrase: string, brief: Brief): string[] {
  const titled = phrase.replaceAll('{title}', subjectOf(brief));
  return fillEach(titled, '{geography}', brief.geographies).flatMap(part =>
    fillEach(part, '{audience}', brief.audience),
  );
}

/** A question's text with all geographies in one sentence; null when it asks about something the brief does not name. */
export function fillText(text: string, brief: Brief): string | null {
  const filled = text
    .replaceAll('{title}', brief.title)
    .replaceAll('{geography}', brief.geographies.slice(0, maxFillings).join(', ') || '{geography}')
    .replaceAll('{audience}', brief.audience.slice(0, maxFillings).join(', ') || '{audience}');
  return filled.includes('{') ? null : filled;
}

/** The first telling words of the title: a search for a whole title asks for more than any passage says. */
function subjectOf({ title, geographies }: Brief): string {
  const places = new Set(geographies.flatMap(surfaceWords));
  const words = surfaceWords(title).filter(word => !places.has(word));
  return words.slice(0, maxSubjectWords).join(' ') || title;
}

function fillEach(phrase: string, placeholder: string, values: readonly string[]): string[] {
  if (!phrase.includes(placeholder)) return [phrase];
  return values.slice(0, maxFillings).map(value => phrase.replaceAll(placeholder, value));
}
