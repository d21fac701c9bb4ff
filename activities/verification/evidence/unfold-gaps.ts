import { fullMonthSource } from '#shared/text/month-names';

const amount = String.raw`(?:(?:[A-Z]{3}\s|[$€£])?\d[\d,]*(?:\.\d+)?(?:\s?%|(?:\s(?:percent|per cent|thousand|million|billion|trillion)|\s?(?:bn|mn|[kKmM]))(?![\p{L}\d]))*)`;
const anyAmount = new RegExp(amount, 'gu');
const moment = String.raw`(?:(?:on|from|by)\s(?:\d{1,2}\s${fullMonthSource}|${fullMonthSource}\s\d{1,2},?)\s\d{4}|(?:in|from|by)\s(?:${fullMonthSource}\s)?\d{4})`;
const value = `(?:${moment}|${amount})`;
const preposition = 'in|on|at|for|to|by|from|with|under|among|per|during|since|outside|inside|before|after';
const verbs =
  'account(?:s|ed) for|ma(?:kes|de) up|contribut(?:es|ed)|stands? at|stood at|costs?|is|are|was|were|has|have|had|earn(?:s|ed)?|s(?:ell|ells|old)|pa(?:y|ys|id)|charges?|charged|takes?|took|holds?|held|employs?|employed|grew|fell|rose|reached|totals?|totalled|totaled|comes? to|came to|stands? at|stood at|gets?|got|allows?|includes?|covers?|makes?|made|g(?:ive|ives|ave)|us(?:es|ed)|serves?|served|lists?|offers?|offered';
const longest = 160;

/** "Fees were EUR 3 in 2023, EUR 4 in 2024": what stands before the first amount is meant before the next as well. */
const byTail = new RegExp(
  String.raw`^(?<head>[^;:|]{3,${longest}}?\s)(?<one>${value})\s(?<by>${preposition})\s(?<where>[^,;:|()]{1,40}?)(?<more>(?:,?\s(?:and|but)\s|,\s)${value}\s\k<by>\s[^;:|()].*)$`,
  'u',
);
const nextByTail = (by: string) =>
  new RegExp(
    String.raw`^(?:,?\s(?:and|but)\s|,\s)(?<amount>${value})\s${by}\s(?<where>[^,;:|()]{1,40}?)(?=,?\s(?:and|but)\s${value}\s|,|[.;]|$)`,
    'u',
  );

/** "In 2023 the port earned EUR 3, in 2024 EUR 4". */
const byLead = new RegExp(
  String.raw`^(?<by>In|At|For|By|Since|During)\s(?<when>(?:the\s)?(?:(?:fiscal|year|quarter|week|month|day|round|phase)\s){0,2}\d{1,4}),?\s(?<mid>(?!${amount})[^,;:|()\d]{3,80}?\s)(?<one>${amount})(?<more>(?:,?\s(?:and|but)\s|,\s)(?:in|at|for|by|since|during)\s.*)$`,
  'u',
);
const nextByLead = (by: string) =>
  new RegExp(
    String.raw`^(?:,?\s(?:and|but)\s|,\s)(?<lead>${by.toLowerCase()}\s(?:the\s)?(?:(?:fiscal|year|quarter|week|month|day|round|phase)\s){0,2}\d{1,4})\s(?<amount>${amount})(?=,|[.;]|\s(?:and|but)\s|$)`,
    'u',
  );

/** "The Basic plan costs EUR 9 a month, the Team plan EUR 29", "Europe accounted for 27%, Asia for 22%". */
const rest = String.raw`(?:\s[^,;:|()]{1,60}?)??`;
const bySubject = new RegExp(
  String.raw`^(?<subject>\p{Lu}[^,;:|()\d]{1,50}?)\s(?<verb>${verbs})\s(?<one>${amount})(?<per>${rest})(?<more>(?:,?\s(?:and|but|while)\s|,\s)(?:(?:the|an?)\s[^,;:|()\d]|\p{Lu})[^,;:|()\d]{1,40}\s${amount}.*)$`,
  'u',
);
const anyVerb =
  /(?<!\p{L})(?:is|are|was|were|be|has|have|had|do|does|did|can|could|will|would|may|might|must|shall|should|\p{L}{3,}(?:ed|ing))(?!\p{L})/iu;
const nextSubject = String.raw`(?:,?\s(?:and|but|while)\s|,\s)(?:(?:(?:the|an?)\s)[^,;:|()\d]|\p{Lu})[^,;:|()\d]{1,40}?\s(?:(?:for|at|with|to)\s)?${amount}`;
const nextBySubject = new RegExp(
  String.raw`^(?:,?\s(?:and|but|while)\s|,\s)(?<subject>(?:(?:the|an?)\s)?[^,;:|()\d]{2,40}?)\s(?:(?:for|at|with|to)\s)?(?<amount>${amount})(?<per>${rest})(?=${nextSubject}|,|[.;]|$)`,
  'u',
);

/** "38% complained about exports and 12% about prices", "72% planned to raise them, 9% to cut them". */
const byShare = new RegExp(
  String.raw`^(?<head>(?:[^;:|]{0,80},\s)?(?:(?:and|but)\s)?)(?<one>${amount})\s(?<verb>(?:of\s[^,;:|()\d]{1,30}?\s)?\p{Ll}{3,}(?:ed|id|nt|aid))\s(?<by>about|to|for|on|with|of|from|in)\s(?<what>[^,;:|()]{1,60}?)(?<more>(?:,?\s(?:and|but)\s|,\s)${amount}\s\k<by>\s.*)$`,
  'u',
);
const nextByShare = (by: string) =>
  new RegExp(
    String.raw`^(?:,?\s(?:and|but)\s|,\s)(?<amount>${amount})\s${by}\s(?<what>[^,;:|()]{1,60}?)(?=,?\s(?:and|but)\s${amount}\s${by}|,|[.;]|$)`,
    'u',
  );
const mostWords = 4;

/** A text with each sentence that leaves words to the part before it told in full: as many sentences as it has parts. */
export function unfoldedGaps(text: string): string {
  return text.replace(/[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*/gu, sentence => {
    const start = /^\s*/u.exec(sentence)?.[0] ?? '';
    const bare = sentence.slice(start.length);
    return start + (tail(bare) ?? lead(bare) ?? share(bare) ?? subject(bare) ?? bare);
  });
}

function tail(sentence: string): string | null {
  const { head, one, by, where, more } = byTail.exec(sentence)?.groups ?? {};
  if (!head || !one || !by || !where || !more || head.length > longest) return null;
  // The head has one of its own: what is left out stands between the two.
  if (Array.from(head.matchAll(anyAmount)).some(([other]) => isLike(one, other))) return null;
  return unfold(`${head}${one} ${by} ${where}`, more, nextByTail(by), part =>
    isLike(one, part['amount']) ? `${head}${part['amount']} ${by} ${part['where']}` : null,
  );
}

function lead(sentence: string): string | null {
  const { by, when, mid, one, more } = byLead.exec(sentence)?.groups ?? {};
  if (!by || !when || !mid || !one || !more) return null;
  return unfold(`${by} ${when} ${mid}${one}`, more, nextByLead(by), part =>
    isLike(one, part['amount']) ? `${capital(part['lead'] ?? '')} ${mid}${part['amount']}` : null,
  );
}

function share(sentence: string): string | null {
  const { head = '', one, verb, by, what, more } = byShare.exec(sentence)?.groups ?? {};
  if (!one || !verb || !by || !what || !more) return null;
  return unfold(`${head}${one} ${verb} ${by} ${what}`, more, nextByShare(by), part =>
    isLike(one, part['amount']) ? `${part['amount']} ${verb} ${by} ${part['what']}` : null,
  );
}

function subject(sentence: string): string | null {
  const { subject: own, verb, one, per = '', more } = bySubject.exec(sentence)?.groups ?? {};
  if (!own || !verb || !one || !more || anyVerb.test(own)) return null;
  return unfold(`${own} ${verb} ${one}${per}`, more, nextBySubject, part => {
    const next = part['subject'] ?? '';
    const behind = part['per'] ?? '';
    if (!isLike(one, part['amount']) || anyVerb.test(`${next}${behind}`) || next.split(' ').length > mostWords)
      return null;
    return `${capital(next)} ${verb} ${part['amount']}${behind === '' && !/\d/u.test(per.replace(isYear, '')) ? per : behind}`;
  });
}

const isYear = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

type Part = Readonly<Record<string, string | undefined>>;

/** Null when nothing is left out; what follows the last part stands behind it as it is. */
function unfold(first: string, more: string, next: RegExp, told: (part: Part) => string | null): string | null {
  const all = [first];
  let rest = more;
  for (;;) {
    const found = next.exec(rest);
    const sentence = found ? told(found.groups ?? {}) : null;
    if (!found || sentence === null) break;
    all.push(sentence);
    rest = rest.slice(found[0].length);
  }
  if (all.length === 1) return null;
  return `${all.join('. ')}${rest}`;
}

/** Both of one currency, both shares, or both bare: "9 in May, 40 % in June" joins two different things. */
function isLike(one: string, other: string | undefined): boolean {
  if (isMoment.test(one)) return other !== undefined && isMoment.test(other);
  const unit = (text: string) =>
    text.replace(/[\d.,\s]+/gu, '').replace(/thousand|million|billion|trillion|bn|mn/gu, '');
  return other !== undefined && unit(one) === unit(other);
}

const isMoment = new RegExp(`^${moment}$`, 'u');

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
