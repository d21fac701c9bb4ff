import { placesOf } from '#activities/verification/verify/places-of';

/** Who speaks, before the name. */
const speakerBefore =
  /(?<![\p{L}])(?:according to|in the (?:\p{L}+ )?(?:argument|view|words|opinion|account|estimate|reckoning|telling|judge?ment|reading|eyes) of|as (?:told|put|argued|seen|described|reported|stated) by)\s(?:the\s)?$/iu;
const caseBehind = /^\s(?:v\.|vs\.?|versus)\s\p{Lu}/u;
const caseBefore = /\p{L}\s(?:v\.|vs\.?|versus)\s$/u;
/** "The Promotion and Regulation of Online Gaming Act": its whole title, whichever part was taken for a name. */
const act =
  /(?<!\p{L})\p{Lu}\p{L}+(?:(?:\s(?:of|on|for|and|the|in|to|against))*\s\p{Lu}\p{L}+)+(?<=\s(?:Act|Law|Code|Directive|Statute))(?!\p{L})/gu;

/** Does a name only frame the claim at this place: who says it, which case, which act? What the claim is about is another. */
export function isFraming(text: string, name: string): boolean {
  const places = placesOf(text, name);
  const acts = Array.from(text.matchAll(act), ({ 0: found, index }) => [index, index + found.length] as const);
  return (
    places.length > 0 &&
    places.every(start => {
      const end = start + name.length;
      const [ahead, behind] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 20)];
      return (
        speakerBefore.test(ahead) ||
        caseBehind.test(behind) ||
        caseBefore.test(ahead) ||
        acts.some(([from, to]) => from <= start && end <= to)
      );
    })
  );
}
