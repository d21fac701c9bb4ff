import type { ClaimResolution, SuppliedSource } from '#shared/contracts/claim-review';
import type { Draft } from './draft';

/** The form as it is typed. */
export interface SupplyValues {
  readonly by: 'text' | 'file';
  readonly title: string;
  readonly location: string;
  readonly publisher: string;
  readonly publishedAt: string;
  readonly text: string;
  /** Of a file that is stored already. */
  readonly contentHash: string;
  readonly fileName: string;
  readonly quote: string;
  readonly claim: string;
}

const empty: SupplyValues = {
  by: 'text',
  title: '',
  location: '',
  publisher: '',
  publishedAt: '',
  text: '',
  contentHash: '',
  fileName: '',
  quote: '',
  claim: '',
};

export function supplyValuesOf(draft: Draft | undefined): SupplyValues {
  if (draft?.action !== 'supply') return empty;
  const { source, quote = '', text: claim = '' } = draft;
  const { title, location, publisher = '', publishedAt = '', text = '', contentHash = '', fileName = '' } = source;
  const by = contentHash === '' ? 'text' : 'file';
  return { by, title, location, publisher, publishedAt, text, contentHash, fileName, quote, claim };
}

export type SupplyFaults = Partial<Record<keyof SupplyValues, string>>;

export interface SupplyFieldsProps {
  readonly values: SupplyValues;
  readonly faults: SupplyFaults;
  readonly onChange: (values: SupplyValues) => void;
}

const date = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What is wrong at which field. */
export function supplyFaults(values: SupplyValues): SupplyFaults {
  const { by, title, location, publishedAt, text, contentHash } = values;
  return {
    ...(title.trim() === '' && { title: 'Give it a title.' }),
    ...(location.trim() === '' && { location: 'Say where it can be found again.' }),
    ...(!(publishedAt === '' || date.test(publishedAt.trim())) && {
      publishedAt: 'Write a date such as 2026-05-14, 2026-05 or 2026.',
    }),
    ...(by === 'text' && text.trim() === '' && { text: 'Paste its words.' }),
    ...(by === 'file' && contentHash === '' && { fileName: 'Choose a file.' }),
  };
}

export function suppliedBy(claimId: string, values: SupplyValues): ClaimResolution {
  const quote = values.quote.trim();
  const text = values.claim.trim();
  return { claimId, action: 'supply', source: sourceIn(values), ...(quote && { quote }), ...(text && { text }) };
}

function sourceIn({ by, contentHash, fileName, text, ...about }: SupplyValues): SuppliedSource {
  const publisher = about.publisher.trim();
  const publishedAt = about.publishedAt.trim();
  return {
    title: about.title.trim(),
    location: about.location.trim(),
    ...(publisher && { publisher }),
    ...(publishedAt && { publishedAt }),
    ...(by === 'file' ? { contentHash, fileName } : { text }),
  };
}
