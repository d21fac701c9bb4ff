import { findEMails } from '#activities/research/personal-data/find-e-mails';
import { findIds } from '#activities/research/personal-data/find-ids';
import { findPhones } from '#activities/research/personal-data/find-phones';
import type { Organisations } from '#activities/research/personal-data/organisation-columns';
import { apart, type PersonalSpan } from '#activities/research/personal-data/personal-span';
import { findPrivateNames } from '#activities/research/personal-data/private-names';

/** Everything personal that the words of a text show, in order and without overlaps. Linear in its length. */
export function findPersonalData(text: string, organisations?: Organisations): PersonalSpan[] {
  return apart([...findPatterns(text), ...findPrivateNames(text, organisations)]);
}

/** What shows itself by its form alone, whatever stands around: for cells, addresses and names of files. */
export function findPatterns(text: string): PersonalSpan[] {
  return apart([...findEMails(text), ...findIds(text), ...findPhones(text)]);
}
