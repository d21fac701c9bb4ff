const plan =
  /(?<!\p{L})(?:budget(?:s|ed|ing)?|planned|(?:than|to|under|over|above|below|against) (?:the |its )?plan|(?:first|original|initial) plans?|forecast(?:s|ed)?|expect(?:ed|ation|ations)?|scheduled|estimate[ds]?|targets?|targeted|intended|supposed|foreseen|originally|was to|were to)(?!\p{L})/iu;

/** Of what was meant to be, and not of what it came to. */
export function isOfPlan(text: string): boolean {
  return plan.test(text);
}
