import type { MrdFiles } from '#infra/storage/schema';

export type MrdFormat = keyof MrdFiles;

export const mrdMediaTypes: Record<MrdFormat, string> = {
  json: 'application/json; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/** The page is self-contained: nothing is fetched and nothing runs, whatever a source's text says. */
export const mrdPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";
