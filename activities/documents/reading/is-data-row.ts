/** A quote that is a row of data rather than words: many cells without a space after the comma, or a record in braces. */
export function isDataRow(quote: string): boolean {
  return (quote.match(/,(?=\S)/g) ?? []).length >= 4 || /^[{[].*[}\]]$/s.test(quote.trim());
}
