const item = '[^,.;:|]{1,60}?';
const amount =
  '(?:(?:US)?[$€£₹]|[A-Z]{3} )?\\d[\\d.,]*(?:\\s?%|[\\s-](?:thousand|million|billion|trillion|percent|per cent|dollars|euros))*';
/** "A, B and C were 1, 2 and 3 respectively": as many names as amounts. */
const lists = new RegExp(
  `(?<names>${item}(?:, ${item})*,? and ${item})(?<verb> (?:was|were|is|are|came to|stood at|reached|amounted to|cost|costs|got|had|has|have) )(?:(?:at|to|about) )?(?<amounts>${amount}(?:, ${amount})*,? and ${amount}),? respectively`,
  'giu',
);

/** The same with each name beside its own amount: "A was 1, B was 2 and C was 3". */
export function unfoldedLists(text: string): string {
  if (!/respectively/iu.test(text)) return text;
  return text.replace(lists, (whole, names: string, verb: string, amounts: string) => {
    const [who, what] = [partsOf(names), partsOf(amounts)];
    if (who.length !== what.length) return whole;
    const of = / (?:of|at|for|in) [\p{L}\p{N}' ]+$/u.exec(who.at(-1) ?? '')?.[0] ?? '';
    const told = who.map((name, i) => `${name}${of !== '' && i < who.length - 1 ? of : ''}${verb}${what[i] ?? ''}`);
    return `${told.slice(0, -1).join('; ')}; and ${told.at(-1) ?? ''}`;
  });
}

function partsOf(list: string): string[] {
  return list.split(/,? and |, (?!\d{3}(?!\d))/u).map(part => part.trim());
}
