import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.min';
import type { PersonalSpan } from '#activities/research/personal-data/personal-span';

/** Tried for numbers written without their country. */
const homes: readonly CountryCode[] = [
  'US',
  'GB',
  'DE',
  'FR',
  'ES',
  'IT',
  'NL',
  'AT',
  'CH',
  'IN',
  'AU',
  'BR',
  'PL',
  'IE',
  'BE',
  'SE',
  'MX',
  'JP',
  'ZA',
  'PT',
  'DK',
  'NO',
  'FI',
  'CZ',
];

/** What might be one: 7 to 15 digits in groups, over few separators, on one line. */
const candidate =
  /(?<![\p{L}\p{N}$€£¥@#%/=_&?.-])(?:(?:\+|00)[ ]?)?\(?\d{1,5}\)?(?:[ \u00a0.\-/–]{0,2}\(?\d{1,8}\)?){1,7}(?![\p{L}\p{N}%_]|[.,]\d|-\p{L})/gu;
/** The international form may touch what stands before it. */
const phoneCue =
  /(?:^|[^\p{L}])(?:tel(?:ephone|efon|éfono|efono|efoon|\.)?|téléphone|phones?|call(?:ing|ed)?|ring|dial(?:led)?|mobile|mob|cell(?:ular|phone)?|handy|móvil|celular|portable|fax|whats ?app|signal|sms|text(?:ed)?|rufnummer|telefonnummer|hotline|voicemail|reach(?:ed)? (?:me|us|him|her|them)(?: (?:at|on))?|contact (?:me|us|him|her)?|number is|my number|anrufen|unter der nummer|nummer)\s?(?:(?:number|no|nr|line|me|us|him|her)\.?)?[\s:.)(]*(?:(?:at|on|is|me|us|unter|au|al|via|or|and|oder)\s)*[\s:(]*$/iu;
const otherCue =
  /(?:order|invoice|case|docket|file|filing|patent|part|sku|serial|model|ticket|tracking|ref(?:erence)?|account|policy|application|registration|reg|accession|cik|isbn|issn|doi|ean|gtin|upc|lot|batch|version|section|sec|art(?:icle)?|§|page|pages|pp|id|iban|number of|no|nr|№|#|rfc|iso|din|commit|build|release|lei|vat|ust|hrb|siren|siret|issue|pull request|bill|bates|zip|postcode)[\s#:.]*(?:no|nr|number|id)?[\s#:.]*$/iu;
/** Figures before it: then it stands in a series of numbers, a table or a calculation. */
const inSeries = /[\d][\d.,]*[ \t,;|+*/=×–-]{1,3}$/u;
const unitAfter =
  /^\s?(?:%|percent|per cent|usd|eur|gbp|inr|dollars?|euros?|million|billion|thousand|bn|mn|units?|users|people|downloads|installs|km|kg|mb|gb|kb|ms|shares|rows|requests|events|actions|hours|days|years|employees|customers|stars|€|£|\$)/iu;
const grouped = /[\s.\-/()–]/u;

/** Phone numbers: international ones wherever they are valid, others when their form or a word before them says so. */
export function findPhones(text: string): PersonalSpan[] {
  const found: PersonalSpan[] = [];
  for (const match of text.matchAll(candidate)) {
    const written = match[0].replace(/[\s.\-/–(]+$/u, '');
    const digits = written.replace(/\D/gu, '').length;
    if (digits < 7 || digits > 16) continue;
    const { index: start } = match;
    const end = start + written.length;
    if (isPhone(written, { before: text.slice(Math.max(0, start - 40), start), after: text.slice(end, end + 16) })) {
      found.push({ start, end, kind: 'phone' });
    }
  }
  return found;
}

interface Around {
  readonly before: string;
  readonly after: string;
}

function isPhone(written: string, { before, after }: Around): boolean {
  if (/^(?:\+|00)/u.test(written)) return isInternational(written) && !unitAfter.test(after);
  if (unitAfter.test(after)) return false;
  if (phoneCue.test(before)) return isNational(written);
  if (otherCue.test(before) || inSeries.test(before)) return false;
  return hasPhoneForm(written) && isNational(written);
}

function isInternational(written: string): boolean {
  const number = written.replace(/^00[ ]?/u, '+').replace(/\(0\)/u, '');
  const parsed = parsePhoneNumberFromString(number, metadata);
  return parsed !== undefined && (parsed.isValid() || (parsed.isPossible() && grouped.test(written)));
}

function isNational(written: string): boolean {
  return (
    homes.some(home => parsePhoneNumberFromString(written, home, metadata)?.isValid() ?? false) || isFictional(written)
  );
}

/** 555-0100 to 555-0199: kept for stories and manuals, and written like any other. */
function isFictional(written: string): boolean {
  return /^1?\d{0,3}55501\d\d$/u.test(written.replace(/\D/gu, ''));
}

/** (415) 555-0132, 415-555-0132, 020 7946 0958, 06 12 34 56 78, 030/1234567: how people write none but phone numbers. */
const phoneForms: readonly RegExp[] = [
  /^(?:1[ .-])?\(\d{3}\) ?\d{3}[ .-]\d{4}$/u,
  /^(?:1[.-])?\d{3}([.-])\d{3}\1\d{4}$/u,
  /^0[1-9](?:[ .]\d{2}){4}$/u,
  /^0\d{2,4} \d{3,4} \d{3,4}$/u,
  /^\(0\d{1,5}\)[ -]?\d{2,4}(?:[ -]?\d{2,4}){1,3}$/u,
  /^0\d{2,4}[/-] ?\d{4,9}$/u,
  /^0\d{4} \d{6}$/u,
];

function hasPhoneForm(written: string): boolean {
  return grouped.test(written) && phoneForms.some(form => form.test(written));
}
