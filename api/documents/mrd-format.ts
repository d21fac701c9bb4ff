import type { MrdFiles } from '#infra/storage/schema';

export type MrdFormat = keyof MrdFiles;

export const mrdMediaTypes: Record<MrdFormat, string> = {
  json: 'application/json; charset=utf-8',
  markdown: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export const mrdEndings: Record<MrdFormat, string> = {
  json: 'json',
  markdown: 'md',
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
};

/** Says under which name to keep the file; those for paper are kept, the others may be shown. */
export function mrdDisposition(runId: string, format: MrdFormat): string {
  const name = `${runId.replace(/[^A-Za-z0-9-]/g, '-')}.${mrdEndings[format]}`;
  return `${format === 'pdf' || format === 'docx' ? 'attachment' : 'inline'}; filename="${name}"`;
}

/** The page is self-contained: nothing is fetched and nothing runs, whatever a source's text says. */
export const mrdPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-popups-to-escape-sandbox";
