import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { Mrd } from '#shared/contracts/mrd';
import type { PublishedFiles } from '#shared/contracts/stages';
import { renderDocx } from '../docx/render-docx.js';
import { renderHtml } from '../html/render-html.js';
import { renderMarkdown } from '../markdown/render-markdown.js';

/** Forms for paper: the document is published also without them. */
export type PaperFormat = 'pdf' | 'docx';

export interface PaperDependencies {
  readonly printPdf: (mrd: Mrd) => Promise<Uint8Array>;
  /** Told of a form that could not be made; the document is published without it. */
  readonly onUnprinted?: ((format: PaperFormat, cause: unknown) => void) | undefined;
}

/** Stores the document in all its forms. A form for paper that cannot be made is left out; errors are those of the store. */
export async function publishFiles(
  artifacts: ArtifactStore,
  mrd: Mrd,
  { printPdf, onUnprinted }: PaperDependencies,
): Promise<PublishedFiles> {
  const printed = async (format: PaperFormat, print: () => Promise<Uint8Array>) => {
    const file = await print().catch((cause: unknown) => {
      onUnprinted?.(format, cause);
      return null;
    });
    return file === null ? {} : { [format]: await artifacts.put(Buffer.from(file)) };
  };
  return {
    json: await artifacts.put(`${JSON.stringify(mrd, null, 2)}\n`),
    markdown: await artifacts.put(renderMarkdown(mrd)),
    html: await artifacts.put(renderHtml(mrd)),
    ...(await printed('pdf', () => printPdf(mrd))),
    ...(await printed('docx', async () => renderDocx(mrd))),
  };
}
