import ipaddr from 'ipaddr.js';
import { passesCpf, passesDni, passesIban, passesLuhn } from '#activities/research/personal-data/checksums';
import type { PersonalSpan } from '#activities/research/personal-data/personal-span';

interface IdForm {
  readonly pattern: RegExp;
  /** Of the id as it is written, and what stands before it. Missing: the pattern says enough. */
  holds?(written: string, before: string): boolean;
}

/** How far before an id the word may stand that says what it is. */
const reach = 40;

const cueWords =
  "passports?|passeport|pasaporte|passaporto|reisepass(?:nummer)?|ausweis(?:nummer|nr)?|personalausweis(?:nummer)?|identity (?:card|document)|(?:national|personal) (?:id|identity|identification)|id[ -]card|carte d['’]identité|driver['’]?s?['’]? licen[cs]e|driving licen[cs]e|permis de conduire|führerschein(?:nummer)?|ssn|social[ -]security|national insurance|nino|nhs|medicare|social insurance|sozialversicherung(?:snummer)?|versicherungsnummer|steuer-?id(?:entifikationsnummer|nr)?|idnr|tax(?:payer)?[ -](?:id|identification)|tin|itin|tfn|sin|cpf|dni|nie|nif|pesel|bsn|burgerservicenummer|personnummer|codice fiscale|aadhaar|pan(?: card)?|curp|hkid|nric|medical record|mrn|patient (?:id|number)|member id|insurance (?:id|number|no)|kontonummer|(?:bank )?account (?:number|no)|sort code|visa (?:number|no)";
const cue = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${cueWords})(?:\\s?(?:numbers?|nummer|num|no|nr|n°|#|card|code|id)\\.?)*(?:\\s(?:is|was|ends in|reads|ist|est|es|lautet))?[\\s:#=("']{0,5}(?<id>[A-Z]{0,6}[ -]?\\d[A-Z\\d]*(?:[ ./-](?=[A-Z]{0,3}\\d)[A-Z\\d]+){0,6})(?![\\p{L}\\p{N}])`,
  'giu',
);
const cardCue = /\b(?:card|visa|mastercard|amex|american express|discover|maestro|karte|carte|tarjeta|pan)\b/iu;
const ipCue =
  /\b(?:ip|ips|address|logged in|login|log-?ins?|signed in|sign-?ins?|visitor|user|customer|account|posted|came|connected|session|received|request(?:s|ed)?)\b/iu;
/** What has the form of a US social security number and is a part, an order or a case. */
const otherNumber =
  /\b(?:order|part|sku|case|docket|file|item|model|ref(?:erence)?|invoice|catalog(?:ue)?|lot|serial)\b[\s#:.no]*$/iu;

const ibanLengths: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AT: 20,
  BE: 16,
  BG: 22,
  BR: 29,
  CH: 21,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  EE: 20,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GI: 23,
  GR: 27,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IS: 26,
  IT: 27,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MT: 31,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  RS: 22,
  SA: 24,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TR: 26,
  UA: 29,
};

const forms: readonly IdForm[] = [
  {
    pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/gu,
    holds: written => {
      const iban = written.replace(/[ -]/gu, '');
      return ibanLengths[iban.slice(0, 2)] === iban.length && passesIban(iban);
    },
  },
  {
    pattern:
      /(?<![\p{L}\p{N}.,-])[2-6]\d{3}([ -]?)(?:\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{6}\1\d{5})(?![\p{N}]|[.,-]\d)/gu,
    holds: (written, before) => isCard(written, before),
  },
  {
    pattern: /(?<![\p{L}\p{N}.-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\p{L}\p{N}]|-\d)/gu,
    holds: (_, before) => !otherNumber.test(before),
  },
  {
    pattern: /(?<![\p{L}\p{N}.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\p{N}])/gu,
    holds: written => passesCpf(written.replace(/\D/gu, '')),
  },
  {
    pattern: /(?<![\p{L}\p{N}])(?:\d{8}|[XYZ]-?\d{7})-?[A-HJ-NP-TV-Z](?![\p{L}\p{N}])/gu,
    holds: written => passesDni(written.replace(/-/gu, '')),
  },
  { pattern: /(?<![\p{L}\p{N}])[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z](?![\p{L}\p{N}])/gu },
  {
    pattern:
      /(?<![\p{L}\p{N}])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/gu,
  },
  {
    pattern:
      /(?<![\p{L}\p{N}.:])(?:\d{1,3}\.){3}\d{1,3}(?![\p{N}.]|\/\d)|(?<![\p{L}\p{N}:])(?:[\da-f]{1,4}:){2,7}(?::?[\da-f]{1,4}){1,7}(?![\p{L}\p{N}:])/giu,
    holds: (written, before) => ipCue.test(before) && isPublicAddress(written),
  },
];

/** Ids that name a person: by their checksum, their form, or a word before them. */
export function findIds(text: string): PersonalSpan[] {
  return [...forms.flatMap(form => spansOf(text, form)), ...cuedSpans(text)];
}

function spansOf(text: string, { pattern, holds }: IdForm): PersonalSpan[] {
  return Array.from(text.matchAll(pattern))
    .filter(({ 0: written, index }) => holds?.(written, text.slice(Math.max(0, index - reach), index)) ?? true)
    .map(({ 0: written, index: start }) => ({ start, end: start + written.length, kind: 'id' as const }));
}

function cuedSpans(text: string): PersonalSpan[] {
  return Array.from(text.matchAll(cue)).flatMap(match => {
    const id = match.groups?.['id'] ?? '';
    const start = match.index + match[0].length - id.length;
    return isCode(id) ? [{ start, end: start + id.length, kind: 'id' as const }] : [];
  });
}

/** A year or a price after such a word is no id. */
function isCode(id: string): boolean {
  const digits = id.replace(/\D/gu, '').length;
  return digits >= 5 || (digits >= 3 && /^[A-Z\d]{8,}$/u.test(id));
}

function isCard(written: string, before: string): boolean {
  const digits = written.replace(/\D/gu, '');
  const isSchemed = /^(?:4|5[1-5]|2[2-7]|3[47]|6(?:011|5|4[4-9])|50|5[6-8]|6)/u.test(digits);
  return isSchemed && passesLuhn(digits) && (digits !== written || cardCue.test(before));
}

/** Of the net at large; addresses of examples and of one's own network name nobody. */
function isPublicAddress(written: string): boolean {
  try {
    return ipaddr.parse(written).range() === 'unicast';
  } catch {
    return false;
  }
}
