import { findDates } from '#shared/text/dates';
import { fullMonthSource } from '#shared/text/month-names';
import { webAddress } from '#shared/text/web-address';

/** Places where digits are names, addresses, times or marks, not amounts. */
const masks: readonly RegExp[] = [
  webAddress,
  /\b24\s?[/x×]\s?7(?:[/x×]365)?\b/gu,
  /\bv(?:ersion\s)?\d+(?:\.\d+)*\b/giu,
  /(?<![\d.,])\d{1,9}\.\d{1,9}\.\d{1,9}(?:\.\d{1,9}){0,6}(?![\d,])/gu,
  /\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?/giu,
  /\b\d{1,2}\s?[ap]\.?m\b\.?/giu,
  /(?<![\d.])\+\d[\d\s().-]{6,20}\d/gu,
  /(?<![\d.,])\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}(?!\d)/gu,
  /(?<![\d.,])\d-\d{3}-\d{3}-\d{4}(?!\d)/gu,
  /(?<![\p{L}\d.,-])\d{1,20}-\d{1,20}-\d{1,20}(?:-\d{1,20}){0,6}(?![\d.,%])/gu,
  /\b(?=[0-9a-f]{0,40}[a-f])(?=[0-9a-f]{0,40}\d)[0-9a-f]{7,128}\b/giu,
  /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/giu,
  /\[\d{1,3}\]/gu,
  /^[ \t]*\(?\d{1,3}[.)](?=\s)/gmu,
  /\b40[13]\s?\([a-z]\)/giu,
  /\b401k\b/giu,
  // "31 U.S.C. 5362", "1099-MISC", "10-K": names of laws and forms.
  /(?<![\d.,])\d{1,3}\s(?:\p{Lu}\.\s?){2,4}§{0,2}\s?\d[\d.]{0,12}/gu,
  /(?<![\p{L}\d.,$€£¥₹-])\d{1,4}-(?!(?:[KMGTP]i?B|[A-Z]{3})(?!\p{L}))\p{Lu}{1,5}(?![\p{L}\d])/gu,
  new RegExp(`(?<![\\d.,])\\d{1,2}\\s${fullMonthSource}\\b`, 'gu'),
  new RegExp(`\\b${fullMonthSource}\\s\\d{1,2}(?:st|nd|rd|th)?\\b(?![,.]?\\d)`, 'gu'),
  /(?:§+|(?<![\p{L}\p{N}])(?:sections?|sec\.|articles?|art\.|clauses?|rules?|chapters?|guidelines?|figures?|figs?\.|tables?|pages?|pp?\.|paragraphs?|para\.|appendix|annex|exhibit|footnote|recitals?|title|schedule|item|form|mcc|codes?|issues?|ticket|case no\.|docket|nos?\.|rfc|iso|iec))\s?#?\d[\d.]{0,20}(?:\([\p{L}\d]{1,5}\)){0,4}(?:\s?(?:,|-|–|and|to|or)\s?\d[\d.]{0,20}(?:\([\p{L}\d]{1,5}\)){0,4}){0,8}(?!\s?(?:%|percent|million|billion|GB|MB)|\p{L}|,\d)/giu,
];

/** Flags each unit of the text that lies within a mask. */
export function maskedUnits(text: string): Uint8Array {
  const flags = new Uint8Array(text.length);
  for (const mask of masks) {
    for (const match of text.matchAll(mask)) flags.fill(1, match.index, match.index + match[0].length);
  }
  for (const date of findDates(text)) if (isWholeDate(date.text)) flags.fill(1, date.start, date.end);
  return flags;
}

/** A bare year is judged where its neighbours are seen. */
function isWholeDate(text: string): boolean {
  return !/^\d{4}$/u.test(text);
}
