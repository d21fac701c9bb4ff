import { defineCheck, type Objection, weakening } from '#activities/verification/checks/define-check';
import type { Dossier } from '#activities/verification/evidence/dossier';
import { lacksVerb } from '#shared/text/finite-verb';
import { findNames } from '#shared/text/names';
import { leaningOf, withoutConnective } from '#shared/text/self-contained';
import { contentWords } from '#shared/text/similarity';

/** A claim is read by itself: it says who, what and which, in a whole sentence or as a whole row. */
export default defineCheck({
  name: 'stands-alone',
  order: 115,
  shows: 'it can be read without what stood around it',
  appliesTo: () => true,
  run: dossier => {
    const { body, rows } = dossier;
    const always = [...joins(body), ...pointsBack(body), ...speaksOfItsSource(body), ...unnamed(dossier)];
    return rows.length > 0
      ? [...always, ...withoutItsRow(dossier)]
      : [...always, ...opensOnOther(body), ...ofNothing(body), ...oneSided(body), ...fragment(body)];
  },
});

function firstWords(text: string): string {
  return /^[^\s,]+(?:\s[^\s,]+)?/u.exec(text)?.[0] ?? text;
}

const afterwards = /^(?:before|earlier|later|until then|since then|by then|after that),\s/iu;

function joins(body: string): Objection[] {
  const isJoined = withoutConnective(body) !== body || afterwards.test(body);
  return isJoined ? [weakening(`"${firstWords(body)}" joins it to a sentence that is not there`)] : [];
}

/** "It", "They", "The latter": with a label in front as well, since a title names a document and not its actors. */
function opensOnOther(body: string): Objection[] {
  return leaningOf(body) === 'needs-previous'
    ? [weakening(`"${firstWords(body)}" stands for something that is not named`)]
    : [];
}

const pointer =
  /\b(?:the (?:latter|former|above|aforesaid|aforementioned)|(?:as|described|mentioned|stated|named) above|in (?:both|either|such) cases?|either way)\b/iu;
const demonstrative =
  /\b(?:(?:of|in|for|from|by|to|with) that|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch) (?<noun>(?:\p{Ll}+ )?\p{Ll}{3,})/gu;

/** "these incentives": what is pointed at must stand in the claim, by its name or in a clause before. */
function pointsBack(body: string): Objection[] {
  const [pointed] = pointer.exec(body) ?? [];
  if (pointed !== undefined) return [weakening(`"${pointed}" points at something that is not there`)];
  const lost = Array.from(body.matchAll(demonstrative)).find(({ index, groups }) => {
    const before = body.slice(0, index);
    const words = new Set(contentWords(before));
    return !/[.,;:!?]\s/u.test(before) && !contentWords(groups?.['noun'] ?? '').some(word => words.has(word));
  });
  return lost ? [weakening(`"${lost[0]}" points at something that is not there`)] : [];
}

const ownSource =
  /\b(?:the|this|same) (?:page|article|author|writer|post|thread|guide|blog|column|part read)\b(?! of\b)|\bheadline version\b|(?:^|:\s)(?:says|quotes|states|notes)\b/iu;

function speaksOfItsSource(body: string): Objection[] {
  const [words] = ownSource.exec(body) ?? [];
  return words === undefined
    ? []
    : [weakening(`"${words.replace(/^:\s/u, '')}" speaks of its source instead of the matter`)];
}

const definite =
  /\bthe (?:company|firm|vendor|operator|team|product|platform|apps?|games?|law|act|plaintiffs?|association|jury|court|staff|opinion|state|regulation|package)\b(?! (?:of|for|in|on|that|which|named|called|behind)\b)/iu;

/** "the company's apps" of which company? A name before it answers. */
function unnamed({ claim: { text, subjects }, body }: Dossier): Objection[] {
  const match = definite.exec(body);
  if (!match) return [];
  const before = text.slice(0, text.length - body.length + match.index);
  const isNamed =
    findNames(`${before}.`).length > 0 ||
    subjects.some(subject => before.includes(subject)) ||
    contentWords(match[0]).some(noun => contentWords(before).includes(noun));
  return isNamed ? [] : [weakening(`"${match[0]}" is not named`)];
}

const bareAmount =
  /^(?:(?:about|some|nearly|almost|over|more than|around) )?(?:\d+(?:[.,]\d+)?\s?%(?:,| (?!of\b|in\b|more\b|fewer\b|less\b|higher\b|lower\b|a\b|per\b)\p{Ll}+)|(?:USD|EUR|GBP|[$€£])\s?[\d.,]+(?: \p{Ll}+)? (?:per|in|a)\b)/iu;
const namedByNobody = /^(?:(?:\p{L}+ ){0,2}(?:named|listed|given|described)|suggested \p{L}+):/iu;

/** "70% rely on it" of whom? */
function ofNothing(body: string): Objection[] {
  if (bareAmount.test(body)) return [weakening('it gives an amount and does not say of what')];
  return namedByNobody.test(body) ? [weakening('it lists what somebody names and does not say who, nor of what')] : [];
}

const comparative =
  /(?<!\bmak(?:e|es|ing)\b[^.;]*|\bmade\b[^.;]*|\bthe )\b(?:bigger|larger|smaller|faster|slower|cheaper|dearer|quicker|lighter|stronger|weaker|better|worse|fewer)\b/iu;
const otherSide = /\b(?:than|compared|versus|against|from|over time|year (?:over|on) year)\b/iu;

function oneSided(body: string): Objection[] {
  const [word] = comparative.exec(body) ?? [];
  return word === undefined || otherSide.test(body) ? [] : [weakening(`"${word}" than what is not said`)];
}

function fragment(body: string): Objection[] {
  return lacksVerb(body) ? [weakening('it is no whole sentence: it has no verb')] : [];
}

const bookkeeping = /(?:^|_)(?:id|no|nr|category|kind|type|record|status|date|state|accessed|published|year)$/iu;

/** A row is about what its first telling column names. */
function withoutItsRow({ claim, rows }: Dossier): Objection[] {
  const told = new Set(contentWords(claim.text));
  const nameless = rows
    .map(subjectOfRow)
    .filter(name => name !== '' && !contentWords(name).some(word => told.has(word)));
  return nameless.length === rows.length && nameless.length > 0
    ? [weakening(`it does not say that it is about "${nameless[0]}"`)]
    : [];
}

/** Empty where no column names one. */
function subjectOfRow({ passage: { kind, fields } }: Dossier['rows'][number]): string {
  if (kind === 'table-row') return '';
  const [, cell = ''] =
    Object.entries(fields).find(([column, value]) => !bookkeeping.test(column) && /\p{L}{3}/u.test(value)) ?? [];
  return contentWords(cell).length === 0 ? '' : cell;
}
