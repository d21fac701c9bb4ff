export interface Cue {
  readonly start: number;
  readonly end: number;
  /** The cue in lower case, contractions undone to "not". */
  readonly cue: string;
}

const negation =
  /(?<![\p{L}\p{N}])(?:cannot|not|no longer|no|none|nobody|nothing|nowhere|never|neither|nor|without|hardly|barely|scarcely|lacks?|lacking|lacked|absent|absence|fail(?:s|ed|ing)?|failure|unable|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing|ion)?|den(?:y|ies|ied|ying|ial)|barred|bars|ban(?:s|ned|ning)?|prohibit(?:s|ed|ing|ion)?|forbid(?:s|den|ding)?|disallow(?:s|ed|ing)?|illegal|unlawful|impossible|unsupported|unavailable|excluded?|excludes|excluding|except|missing|stop(?:s|ped|ping)?|declin(?:e|es|ed|ing)\s+to|false)(?![\p{L}\p{N}])|(?<!\p{L})\p{L}{1,12}n['’]t(?![\p{L}\p{N}])/giu;

const comparison =
  /(?<![\p{L}\p{N}])(?:more|less|fewer|over|under|above|below|up|down|higher|lower|greater|smaller|larger|bigger|faster|slower|cheaper|better|worse|first|last|only|all|most|least|some|every|each|many|few|any|several|majority|minority|largest|smallest|highest|lowest|best|worst|leading|always|often|sometimes|rarely|before|after|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|r(?:ise|ises|ose|isen|ising)|f(?:all|alls|ell|allen|alling)|gr(?:ow|ows|ew|own|owing|owth)|shr(?:ink|inks|ank|unk|inking)|declin(?:e|es|ed|ing)|drop(?:s|ped|ping)?|gain(?:s|ed)?|los(?:e|es|t|s|ses|ing)|profit(?:s|able|ability)?|doubl(?:e|es|ed|ing)|halv(?:e|es|ed|ing))(?![\p{L}\p{N}])/giu;

/** Words that turn a statement round, or state that something does not or may not happen. */
export function negationCues(text: string): Cue[] {
  return cuesOf(text, negation).map(cue => (/n['’]t$/u.test(cue.cue) ? { ...cue, cue: 'not' } : cue));
}

/** Words of more and less, up and down, all and some: exchanging one changes what is said. */
export function comparisonCues(text: string): Cue[] {
  return cuesOf(text, comparison);
}

function cuesOf(text: string, pattern: RegExp): Cue[] {
  return Array.from(text.matchAll(pattern), match => ({
    start: match.index,
    end: match.index + match[0].length,
    cue: match[0].toLowerCase().replace(/\s+/gu, ' '),
  }));
}
