import type { EvidenceNeed } from '#shared/contracts/plan';
import type { Passage } from '#shared/contracts/source';
import { fullMonthSource } from '#shared/text/month-names';

const money =
  /[$€£¥₹]\s?\d|\b(?:USD|EUR|GBP|INR|CAD|AUD|JPY|CNY|CHF)\b|\d\s?(?:dollars|euros?|cents|pounds)\b|\b(?:pric(?:e|es|ed|ing)|fees?|per month|per seat|subscription|quotation|discount)\b/i;
const law =
  /\b(?:laws?|acts?|regulat\w*|statut\w*|legal\w*|illegal|unlawful|court|ban(?:s|ned)?|prohibit\w*|licen[cs]\w*|complian\w*|directive|guideline|article \d|section \d|u\.s\.c|attorney general|penalt\w*|enforce\w*|must not|polic(?:y|ies)|gdpr|hipaa|aml|kyc)\b/i;
const grievance =
  /\b(?:complain\w*|problems?|issues?|fail\w*|broken|bugs?|slow\w*|cannot|can't|unable|lost|loss|missing|refund\w*|scam|unfair|cheat\w*|frustrat\w*|churn|confus\w*|delay\w*|denied|alleg\w*|accus\w*|lawsuit|grow without|no way to|errors?|pain|difficult\w*|expensive|limit\w*)\b/i;
const year = new RegExp(`\\b(?:19|20)\\d{2}\\b|\\b${fullMonthSource} \\d`, 'i');
const columnsOfCompanies =
  /^(?:vendor|company|operator|publisher|product|project|subject|brand|provider|competitor|name)\b/i;

/** What shows that a passage can meet a need. */
const signs: Record<EvidenceNeed, (passage: Passage) => boolean> = {
  number: ({ text }) => /\d/.test(text.replace(/\b(?:19|20)\d{2}(?:-\d{2}){0,2}\b/g, '')),
  price: ({ text }) => money.test(text) && /\d/.test(text),
  rule: ({ text }) => law.test(text),
  complaint: ({ text }) => grievance.test(text),
  date: ({ text }) => year.test(text),
  'named-company': passage => namesCompany(passage),
  statement: () => true,
};

/** 0 to 1: the share of a question's needs that a passage shows signs of. */
export function needsMet(passage: Passage, needs: readonly EvidenceNeed[]): number {
  if (needs.length === 0) return 1;
  return needs.filter(need => signs[need](passage)).length / needs.length;
}

/** A capitalised word that does not merely begin a sentence, or a column that names one. */
function namesCompany({ text, fields }: Passage): boolean {
  return (
    Object.keys(fields).some(name => columnsOfCompanies.test(name)) || /[\p{Ll}\d,] (?:\p{Lu}[\p{L}\d.]+)/u.test(text)
  );
}
