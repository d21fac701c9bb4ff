import type { NumberMethod } from '#shared/contracts/claim';
import type { MrdSection, Requirement } from '#shared/contracts/mrd';

export const statusWords: Record<MrdSection['status'], string> = {
  complete: 'complete',
  partial: 'partial',
  'insufficient-evidence': 'insufficient evidence',
  derived: 'put together from other sections',
};

export const priorityWords: Record<Requirement['priority'], string> = {
  must: 'Must',
  should: 'Should',
  could: 'Could',
  wont: 'Won’t now',
};

export const methodMeanings: Record<NumberMethod, string> = {
  measured: 'counted or reported by the party itself',
  cited: 'a third party’s figure, as a source states it',
  estimated: 'computed here by the formula shown; no source states it',
  assumed: 'taken as given; no source states it',
};
