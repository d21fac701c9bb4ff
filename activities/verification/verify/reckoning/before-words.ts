const before =
  /(?<!\p{L})(?:before|previous(?:ly)?|earlier|formerly|used to|had been|until then|until now|so far|last (?:year|month|quarter|season|time)|(?:a|one) year ago|originally|at first|once)(?!\p{L})/iu;
const compared = /(?<!\p{L})(?:than|now)(?!\p{L})/iu;

/** Does it tell what was, and compare it with nothing? */
export function isOfTimeBefore(text: string): boolean {
  return before.test(text) && !compared.test(text);
}

export function namesTimeBefore(text: string): boolean {
  return before.test(text);
}
