import { oncePer } from '#activities/verification/verify/once-per';
/** How surely a word turns round what it stands with. */
export type NegativeKind =
  /** Denies what follows in its clause: not, no, never, without. */
  | 'plain'
  /** Leaves hardly anything, or not all: hardly, not many. */
  | 'scarce'
  /** Says by its own meaning that something is not so: refuse, lack, unaware, forbidden. */
  | 'worded'
  /** Leaves out, limits or ends: what it denies depends on the rest, so it may answer a denial but is none alone. */
  | 'hint';

/** Words that deny, by kind; the first kind that fits counts. An underscore is a blank, a star any ending. */
const words: readonly (readonly [NegativeKind, string])[] = [
  [
    'plain',
    `cannot not no_longer no none nobody no_one nothing nowhere never neither nor without unless rather_than instead_of in_place_of as_opposed_to`,
  ],
  [
    'scarce',
    `hardly barely scarcely rarely seldom not_many not_much not_all not_every not_everyone not_everything not_always not_even not_as not_so not_quite not_necessarily not_enough little_or_no few_or_no`,
  ],
  [
    'worded',
    `prevent* preclud* deterred unable inability incapable impossible unsuccessful* unavailable unsupported unaware unknown unclear uncertain* undecided unsettled unresolved unanswered unsure unlikely
     fail fails failed failing refus* reject rejects rejected rejecting rejection dismiss dismisses dismissed declines_to declined_to declining_to decline_to declined_comment denies denied deny denying denial turned_down turn_down turns_down
     lack lacks lacked lacking absent absence missing devoid_of free_of free_from for_want_of want_of short_of misses missed
     ban bans banned banning prohibit* forbid* forbade disallow* barred bar bars outlaw* illegal* unlawful* blocked closed_to closed_for shut_out kept_out_of keep_out_of keeps_out_of in_vain to_no_avail off_limits ruled_out rules_out rule_out
     exclude excludes excluded excluding omit omits omitted omitting left_out leaves_out leave_out leaving_out exempt exempts exempted spares spared doubt doubts doubted doubtful yet_to refrain* abstain* abstention* decided_against decides_against decide_against opted_against opts_against silent_on silent_about leaves_open left_open leave_open
     regardless_of irrespective_of independent_of independently_of`,
  ],
  [
    'hint',
    `only except unless until instead merely solely alone exclusively just sole reserved restricted other_than outside beyond separate* different* few little fewer less_than lower below minority zero shortage* is_short are_short was_short were_short scarce scarcity
     declin* forgo* waiv* avoid* stop* ceas* expir* lapse* forfeit* break breaks broke broken scrap* abolish* discontinu* drop* remov* lose loses lost loss losses withheld withhold* withdraw* withdrew silent tacit contrary alternative supersed* unlike opposed oppose* opposite dispute* question* still_to remains_to open_question left leaves leaving off despite notwithstanding extra optional* voluntar* surprise* unexpected* difficult* neglect* overlook* skip* escap* conceal* hidden hide keep_from kept_from keeps_from held_back hold_back sceptic* skeptic* reluct* hesitat* resist* contested disagree* void minus lest insufficient* inadequate* invalid* inactive inaccurate* incomplete* incorrect* ineligib* inexact* informal* invisible* irrelevan* irregular* imprecise* immun* independen* regardless irrespective exclusion* exception* exempt* block blocks failure* untouched offline one_side one-sided alleg* claimed supposed* so-called mere no_more_than at_most`,
  ],
];

/** Any word with one of these in front or behind may deny the rest of it. */
const affixed = String.raw`(?:un(?!der|i[tvfqo]|less|til|cle)\p{L}{4,}|dis(?:agree|allow|appear|approv|connect|continu|honest|like|miss|order|own|prov|regard|similar|trust|use)\p{L}*|non-?\p{L}{3,}|mis(?:lead|represent|match|interpret)\p{L}*|\p{L}{3,}less(?:ly)?|\p{L}{3,}-free)`;

/** The longer phrase first: "not many" before "not". */
const kinds: readonly NegativeKind[] = ['scarce', 'plain', 'worded', 'hint'];

/** With other words in between: "keeps players from leaving". */
const apart = String.raw`(?:keep(?:s|ing)?|kept|stop(?:s|ped|ping)?)(?=\s(?:\S+\s){1,6}?from\s)`;
/** "Leaves trials out". */
const out = String.raw`(?:leav(?:e|es|ing)|left)(?=\s(?:[^\s.;,]+\s){1,5}?out(?![\p{L}]))`;
/** "Raisable: false": the cell of a row denies what its column is named after. */
const cell = String.raw`(?<=:\s)false(?=\s\||$)`;
const none = String.raw`(?<![.,])0(?![.,]\d)`;
const contraction = String.raw`\p{L}{1,12}n['’]t`;
const more: Readonly<Record<NegativeKind, readonly string[]>> = {
  plain: [contraction],
  scarce: [],
  worded: [apart, out],
  hint: [affixed, cell, none],
};

const patterns = new Map(
  words.map(([kind, list]) => {
    const parts = list
      .split(/\s+/u)
      .filter(Boolean)
      .sort((one, other) => other.length - one.length)
      .map(word => word.replaceAll('_', '\\s+').replace('*', '\\p{L}*'));
    const all = [...parts, ...more[kind]].join('|');
    return [kind, new RegExp(`(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`, 'giu')] as const;
  }),
);

/** Numbers that are written out. */
const counted = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|an? (?:hundred|thousand|million|billion|dozen|third|quarter|tenth|fifth|day|week|month|year))(?!\p{L})`;

/** No denials: bounds, emphasis, corrections that say what is so instead, and "no." for number. */
const idle = [
  String.raw`\b(?:no|not|nor|never|cannot|n['’]t)\s(?:more|less|fewer|later|longer|earlier|greater|higher|lower|over|under|only|just|merely|simply)\sthan\b`,
  String.raw`\b(?:not|nor|cannot)\s(?=(?:[^\s,;.]+\s){1,8}?but\s(?!not\b))`,
  // A bound: "cannot go beyond 60 days", "refuses files over 5 MB".
  String.raw`\b(?:no|not|nor|never|cannot|\p{L}+n['’]t|refus(?:e|es|ed)|rejects?|rejected|bars?|barred|blocks?|blocked|den(?:y|ies|ied)|prohibits?|prohibited|forbids?|declines?)\s(?=(?:[^\s,;.]+\s){0,5}?(?:exceed(?:s|ed|ing)?|surpass(?:es|ed)?|over|above|beyond|past|larger than|bigger than|longer than|greater than|higher than)\s(?:the\s|a\s)?(?:\P{L}?\d|(?:USD|EUR|GBP|CHF|NOK|SEK|DKK)\s\d))`,
  String.raw`\b(?:not|never|cannot|\p{L}+n['’]t)\s(?=(?:[^\s,;.]+\s){0,3}?(?:exceed|surpass|go (?:over|above|beyond|past))\s(?:the\s|a\s)?${counted})`,
  // "Does not have even nine", "not even 5 %": fewer.
  String.raw`\b(?:not|never|cannot|\p{L}+n['’]t)\s(?=(?:\p{L}+\s){0,3}?even\s(?:\P{L}?\d|(?:USD|EUR|GBP)\s\d|${counted}))`,
  // What was else: "3.9 percent instead of 4.6 percent".
  String.raw`\b(?:instead of|rather than|in place of|as opposed to)\s(?=(?:(?:the|a|an|about|around|only|some|its|their)\s){0,2}(?:\P{L}?\d|(?:USD|EUR|GBP|CHF|NOK|SEK|DKK)\s\d))`,
  String.raw`\b(?:no|not|nor|none|nobody|never|cannot|neither|nothing|\p{L}+n['’]t|refus(?:e|es|ed)|rejects?|rejected)\s(?=(?:[^\s,;.]+\s){0,9}?(?:more|less|fewer|longer|later|earlier|higher|lower|greater|larger|smaller)\s(?:often\s)?than\s(?:(?:the\s)?\P{L}?\d|once|twice|two|three|four|five|six|seven|eight|nine|ten|half|(?:a|one|an|the) (?:hundred|thousand|million|dozen|third|quarter|half|day|week|month|year|opinion|estimate|guess|claim|view)))`,
  String.raw`\bnot (?:only|just|merely|simply|least|alone|the only|the sole)\b|\bno(?:\.|\s)\s?\d|\bno (?:doubt|matter)\b|\bnone other\b|\bnothing (?:but|else|other)\b|\b(?:from|to) (?:nothing|none|nil)\b|\bnext to nothing\b`,
  String.raw`\bwithout (?:a licen[cs]e|doubt|exception)\b|\b(?:nobody|no one|none) (?:but|except|else|other)\b|\bno other\b|\bno \p{L}+ (?:but|except|other than)\b|\bbut not least\b|\bfree (?:of|from) charge\b`,
  // "No trade except bakers": it says of those that it is so.
  String.raw`\b(?:no|none|nobody|no one|nowhere)\b(?=(?:\s[^\s,;.:]+){0,6}?,?\s(?:except(?: for)?|other than|apart from|aside from|besides|save for|with the exception of)\s)`,
  String.raw`(?<=\b(?:except for|other than|besides|save for|with the exception of) [^;,]{1,60},\s)(?:no|none|nothing|nobody)\b`,
  String.raw`(?<=\b(?:apart|aside) from [^;,]{1,60},\s)(?:no|none|nothing|nobody)\b`,
  String.raw`(?<=\b(?:an?|the|its|this|their|his|her|of|on|under|for|new|total)\s|['’]s\s)(?:bans?|bars?|blocks?|refusal|rejection)\b`,
  String.raw`(?<=\bneither\s[^.;]{1,120})nor\b`,
].map(each => new RegExp(each, 'giu'));

export interface NegativeWord {
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly text: string;
  readonly kind: NegativeKind;
}

/** See `negativeWordsIn`; of a text that many claims are held against. */
export const negativesOf = oncePer(({ text }: { readonly text: string }): readonly NegativeWord[] =>
  negativeWordsIn(text),
);

/** The words of a text that deny or may deny, in reading order. What only sounds like a denial is a hint. */
export function negativeWordsIn(text: string): NegativeWord[] {
  const idles = idle.flatMap(each =>
    Array.from(text.matchAll(each), match => [match.index, match.index + match[0].length] as const),
  );
  const found: NegativeWord[] = [];
  for (const kind of kinds) {
    for (const { index, 0: match } of text.matchAll(patterns.get(kind) ?? /$^/gu)) {
      const end = index + match.length;
      if (found.some(other => other.start < end && index < other.end)) continue;
      const isIdle = idles.some(([start, stop]) => start <= index && index < stop);
      found.push({ start: index, end, text: match.toLowerCase().replace(/\s+/gu, ' '), kind: isIdle ? 'hint' : kind });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
