const name = String.raw`\p{Lu}[\p{L}\p{N}'’&-]{0,40}(?: \p{Lu}[\p{L}\p{N}'’&-]{0,40}){0,3}`;
const pair = new RegExp(`(?<one>${name})(?:,? and| or) (?:the )?(?<other>${name})(?![\\p{L}\\p{N}])`, 'gu');
const pointing =
  /(?<!\p{L})[Tt]he (?<which>former|latter)(?!\s(?:\p{Lu}|\p{L}+\s(?:executive|minister|president|head|chief)))(?=['’\s,;:.])/gu;
/** The two are named no further back than this. */
const reach = 240;

/** "A and B tie. The former is liked for its chat": each by its name, where the words before name just two together. */
export function namedOnes(text: string, before: string): string {
  return text.replace(pointing, (whole, which: string, at: number) => {
    const led = `${before}\n${text.slice(0, at)}`.slice(-reach);
    const last = Array.from(led.matchAll(pair)).at(-1)?.groups;
    const found = which.toLowerCase() === 'former' ? last?.['one'] : last?.['other'];
    return found ?? whole;
  });
}
