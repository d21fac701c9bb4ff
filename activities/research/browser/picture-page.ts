import { pageLimits } from '#activities/research/browser/page-limits';
import type { OpenPage } from '#infra/browser/browser-keeper';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { Attachment } from '#shared/contracts/found-document';

export interface Picture {
  readonly attachments: Attachment[];
  readonly notes: string[];
}

/** A picture of the page, down to a certain height. It is evidence beside the text, so a page without one is still read. */
export async function picturePage({ page }: OpenPage, height: number, artifacts: ArtifactStore): Promise<Picture> {
  const { width, pictureHeight, pictureBytes, captureMs } = pageLimits;
  const isWhole = height <= pictureHeight;
  const png = await page
    .setViewportSize({ width, height: Math.min(Math.max(Math.ceil(height), 600), pictureHeight) })
    .then(() => page.screenshot({ type: 'png', animations: 'disabled', timeout: captureMs }))
    .catch(() => null);
  if (!png) return { attachments: [], notes: ['no picture could be taken of the page'] };
  if (png.length > pictureBytes) return { attachments: [], notes: ['the picture of the page is too large to be kept'] };
  const contentHash = await artifacts.put(png);
  const notes = isWhole ? [] : [`the picture shows the first ${pictureHeight} pixels of the page`];
  return { attachments: [{ name: 'page.png', contentHash, mediaType: 'image/png' }], notes };
}
