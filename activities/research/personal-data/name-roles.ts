/** What makes a person's name public, and what makes it private, by the words beside it. */

const office =
  'chief (?:\\p{L}+ ){1,3}officer|chief executive|chief economist|chief scientist|chief architect|c[efotipm]s?o|ciso|cpo|cro|chro|chair(?:man|woman|person)?|(?:vice[ -])?president|[se]?vp|co-?founders?|founders?|founding partner|owners? of|managing director|executive director|director[ -]general|directors?|(?:general |managing |senior )?partner|board member|head of|global head|general counsel|country manager|geschäftsführer(?:in)?|vorstand(?:svorsitzende[r]?)?|gründer(?:in)?|pdg|fondat(?:eur|rice)|directeur|directrice|director(?:a)? (?:general|ejecutiv[oa])|presidente|fundador[a]?|amministratore|wiceprezes|prezes';
const state =
  'judges?|justice|magistrate|richter(?:in)?|juge|senators?|sen\\.|congress(?:man|woman|member)|representative|rep\\.|delegate|assembly(?:man|woman|member)|members? of parliament|mps?|meps?|governors?|gov\\.|mayor|(?:prime )?minister|ministre|ministerin|secretary(?: of \\p{L}+)?|commissioners?|chancellor|bundeskanzler(?:in)?|ambassador|attorney general|solicitor general|prosecutor|district attorney|ombudsman|rapporteur|regulator|king|queen|pope';
const voice =
  'analysts?|economists?|researchers?|scientists?|professors?|prof\\.|professorin|lecturers?|historian|fellow|authors?|co-?authors?|autor(?:in)?|journalists?|reporters?|columnists?|editors?(?:-in-chief)?|correspondents?|contributors?|contributing writer|staff writer|spokes(?:man|woman|person|people)|sprecher(?:in)?|porte-parole|investors?|evangelist|developer advocate|maintainers?|creator of|inventor of|attorneys?|lawyers?|solicitor|barrister|counsel|rechtsanwält(?:e|in)|anwalt|anwältin|actor|actress|singer|comedian|athlete|coach|celebrity|host|moderator|keynote speaker|politician|politikerin?|lobbyist|expert|commentator|critic|strategist|principal analyst|pollster|whistleblower|dean|rector|provost|treasurer|bishop|general|admiral|colonel';
const role = `(?:${office}|${state}|${voice})`;
const descriptor =
  '(?:(?:the|a|an|its|his|her|their|our|former|then|ex|current|interim|acting|new|newly appointed|outgoing|senior|lead|principal|associate|assistant|deputy|global|vice|executive|longtime|veteran|independent|renowned|well-known|respected|der|die|le|la|el|il|ehemalige[r]?|frühere[r]?)[ -]){0,4}';
const organisation = "(?:[\\p{L}\\p{N}&.’'-]+ ){0,4}?";

const before = new RegExp(
  `(?<![\\p{L}])${role}(?:s)?(?: (?:of|at|for|von|der|bei|de|chez) [^.;:!?\\n]{1,40}?)?(?: \\p{L}+,|,| -| –| —|:)? ?["“]?$`,
  'iu',
);
const after = new RegExp(
  `^(?:,|\\s?\\(|\\s[–—-]|\\s?:|,? (?:who|which)? ?(?:is|was|serves|served|works|worked|acts|joined)(?: as)?|,? (?:as|named|appointed|became|elected|ist|est|es)(?: as)?) ?${descriptor}${organisation}${descriptor}(?<![\\p{L}])${role}(?![\\p{L}])`,
  'iu',
);
/** The role further on in the apposition: "Jane Doe, of Acme, its chief executive". */
const apposition = new RegExp(
  `^,? [^.;!?\\n]{0,45}?,? (?:its|the|their|whose|and) ${descriptor}${role}(?![\\p{L}])`,
  'iu',
);

const someone =
  'customers?|clients?|users?|reviewers?|shoppers?|buyers?|purchasers?|patients?|employees?|workers?|clerks?|staff members?|colleagues?|applicants?|candidates?|tenants?|residents?|students?|pupils?|parents?|mother|father|daughter|son|sister|brother|aunt|uncle|cousin|grandmother|grandfather|friends?|roommates?|wife|husband|widower|widow|neighbou?rs?|plaintiffs?|claimants?|complainants?|victims?|witness(?:es)?|members?|subscribers?|guests?|passengers?|travell?ers?|drivers?|couriers?|nurses?|carers?|waiters?|waitress|cashiers?|baristas?|homeowners?|policyholders?|account ?holders?|cardholders?|borrowers?|respondents?|interviewees?|participants?|testers?|volunteers?|donors?|players?|posters?|commenters?|forum members?|installers?|plumbers?|electricians?|carpenters?|farmers?|teachers?|chefs?|bakers?|barbers?|hairdressers?|mechanics?|technicians?|riders?|cleaners?|guards?|receptionists?|librarians?|paramedics?|foreman|apprentices?|handyman|gardeners?|retirees?|pensioners?|freelancers?|beneficiary|recipients?|contact(?: person)?|attn|assignee|requester|caller|holder|kund(?:e|in|en)|nutzer(?:in)?|patient(?:in|en)|mitarbeiter(?:in)?|bewerber(?:in)?|mieter(?:in)?|kläger(?:in)?|ansprechpartner(?:in)?|utilisat(?:eur|rice)|cliente?s?|patiente|salariée?|locataire|usuari[oa]|emplead[oa]|paciente|inquilin[oa]|utente|klant|medewerker|klient(?:ka)?';
const privateBefore = new RegExp(
  `(?<![\\p{L}])(?:(?:${someone})(?: (?:name|named|called|like|such as|is))?|(?:review(?:ed)?|posted|submitted|reported|written in|asked|answered|commented|ordered|booked|signed|filed|complaint|message|feedback|email|e-mail|mail|letter|ticket|request|call|question|comment) (?:by|from|to)|my name is|name is|named|i am|i['’]?m|ich bin|ich heiße|je m['’]appelle|me llamo|mi chiamo|dear|hi|hello|hallo|liebe[r]?|sehr geehrte[r]? (?:frau|herr)|regards|sincerely|cheers|thanks|grüße|grüßen|cordialement|saludos|name:|full name:|c/o|attn\\.?|cc)[,:]?\\s{1,3}["“]?$`,
  'iu',
);
const privateAfter = new RegExp(
  `^(?:,|\\s?\\(|\\s[–—-]|,? who is|,? is|,? was) ?(?:aged? )?(?:(?:a|an|the|our|one of our|their|his|her|my|former|fellow|long-?time|loyal|verified|unhappy|frequent|regular|new|old|young|single|retired|\\d{2}-year-old|\\d{2},)[ -]){0,4}(?:[\\p{L}-]+ ){0,3}?(?:${someone})(?![\\p{L}])`,
  'iu',
);
/** ", 34," after a name is an age. */
const ageAfter = /^(?:, | \()(?:aged [1-9]\d\b|[1-9]\d(?:,|\)|\.$|\. |-year-old| years old))(?! ?\p{L}{3,9} \d{4})/iu;

/** "Founders from the Flink team: Ann Lee, Bo Jensen and": the word before speaks of all of them. */
const roleOfMany = new RegExp(
  `(?<![\\p{L}])(?:${office}|${state}|${voice})(?:[^.;:!?\\n]{0,50}:)? (?:\\p{Lu}[\\p{L}.’'-]+ ){2,3}?[^.;:!?\\n]{0,60}(?:, | and |, and | & )$`,
  'u',
);
/** A member or a column that holds who published something. */
const publicMember =
  /["\s,{_](?:publisher|authors?|byline|ceo|cto|founders?|director|judge|analyst|speaker)"?\s?[:=]\s?["[]{0,3}$/iu;
const rolesBeforeColon = new RegExp(`(?<![\\p{L}])(?:${office}|${voice})[^.;:!?\\n]{0,50}: $`, 'iu');

const byline =
  /(?:^|\n|[|·•*_#>{,"] ?)[*_#>" ]{0,4}(?:publisher"?:? ?"?|by|written by|von|par|por|di|author|authors|autor|autorin|editor|reporter|analyst|presenter|speaker|host)s?:? (?:[^\n.]{0,60}(?:,| and|&| und| et) )?$/iu;
const credit =
  /\b(?:reporting|editing|written|edited|authored|hosted|moderated|presented|translated|photo(?:graph)?s?|illustrations?|image|interview(?:ed)?|foreword|story|column|commentary|blog|analysis|article|essay|paper|book|talk|keynote|study|research|report|guest post|opinion|copyright|created|founded|led|chaired|headed|invented|maintained|developed) (?:by|with|\(c\)(?: \d{4})?|©(?: \d{4})?|\d{4})(?: [^\n.;]{0,40}(?:,| and|&))? $|(?:©|\(c\)) ?(?:\d{4}[-–, ]*)* $/iu;
const caption = /^(?:,? et al\.?)?,? v(?:s)?\.? \p{Lu}/u;
const captionBefore = /(?: v(?:s)?\.? |\b[Ii]n re |\b[Mm]atter of |\b[Ee]x parte |\b[Ee]state of )$/u;
/** How to reach somebody stands right behind the name. */
const reachable =
  /^(?: ?[(<[]| ?[:/|,;–—-] ?| at | on |,"? ?|\n)\s?(?:e-?mail:? |tel\.? |phone:? |mobile:? |<)?(?:[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,62}@[\p{L}\p{N}]|\+\d{2})/iu;
const asking =
  /(?:^|[^\p{L}])(?:ask(?:ed)? for|text|ping|call|ring|phone|thanks,?|thank you,?|cheers,?|husband|wife|says|grüße,?|love,?) $/iu;
/** A list of literature: its authors have published under their names. */
const citation =
  /\bet al\b|\bdoi\b|arxiv|proceedings|\bjournal\b|\b(?:university|cambridge|oxford) press\b|\bisbn\b|\bvol\. ?\d/iu;

/** What stands beside a name: up to 120 characters before it and after it, of its own line. */
export interface Beside {
  readonly before: string;
  readonly after: string;
}

export type Standing = 'public' | 'private' | 'open';

/** How a person appears in one place: by office, authorship or in a caption; as somebody's customer; or without a word. */
export function standingOf({ before: left, after: right }: Beside): Standing {
  if (privateBefore.test(left) || privateAfter.test(right) || ageAfter.test(right)) return 'private';
  if (before.test(left) || after.test(right) || apposition.test(right)) return 'public';
  if (roleOfMany.test(left) || rolesBeforeColon.test(left) || publicMember.test(left)) return 'public';
  return byline.test(left) || credit.test(left) || citation.test(left + right) ? 'public' : 'open';
}

/** A party as a case is called by: "Lopez v. Acme". Captions are public, whoever stands in them. */
export function isCaption({ before: left, after: right }: Beside): boolean {
  return caption.test(right) || captionBefore.test(left);
}

/** Words between which a name stands even where no list has it: "customer …", "… , 34,", "… <a@b.example>". */
export function announcesPerson({ before: left, after: right }: Beside): boolean {
  return privateBefore.test(left) || privateAfter.test(right) || ageAfter.test(right) || reachable.test(right);
}

/** After these a given name alone is a person. */
export function asksForPerson(left: string): boolean {
  return asking.test(left) || privateBefore.test(left);
}
