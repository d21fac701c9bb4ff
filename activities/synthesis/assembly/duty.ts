const duty =
  /\b(?:must|may not|requires?|required|prohibit\w*|bans?|banned|forbids?|forbidden|obligations?|duty|duties|licen[cs]es?|blocked|restricted|barred|illegal|unlawful|18 or older|appl(?:y|ies) from|need(?:s|ed)? (?:the|a) licen[cs]e|date of application|in force from|entry into force|subject to)\b/iu;

/** A rule obliges when it says must, may not, requires, prohibits or from when it applies; a bare date obliges nobody. */
export function isDuty(text: string): boolean {
  return duty.test(text);
}
