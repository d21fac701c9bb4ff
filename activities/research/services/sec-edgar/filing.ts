/** One document of a filing, as the full-text search found it. */
export interface Filing {
  /** 0001999999-26-000012 */
  readonly accession: string;
  /** Name of the document's file within the filing. */
  readonly fileName: string;
  /** Central index key without leading zeros. */
  readonly cik: string;
  /** Name of the filer, without ticker and key. */
  readonly filer: string;
  /** 10-K, 8-K … of the whole filing. */
  readonly form: string;
  /** What this document of it is: the form itself, or an exhibit such as EX-99.1. */
  readonly documentType: string;
  /** YYYY-MM-DD */
  readonly filedOn: string;
}

/** Path of the document below www.sec.gov. */
export function filingPath({ cik, accession, fileName }: Filing): string {
  return `/Archives/edgar/data/${cik}/${accession.replaceAll('-', '')}/${encodeURIComponent(fileName)}`;
}
