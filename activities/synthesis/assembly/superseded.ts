const old =
  /\b(?:superseded|no longer (?:in use|valid|offered|sold|available)|discontinued|outdated|old (?:price|list|plan)|former (?:price|list|plan)|previous (?:price|list|plan)|legacy|first product generation|as it stood before|(?:list|price|prices|until|valid|in force) before (?:\p{Lu}\p{L}+ )?(?:19|20)\d{2})\b/iu;

/** The text itself says that it tells of a price or rule that holds no more. */
export function isSuperseded(text: string): boolean {
  return old.test(text);
}
