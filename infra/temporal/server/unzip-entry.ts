import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/** Writes the first entry whose name fits to a file; false when there is none. A wheel is a zip file. */
export async function unzipEntry(archive: string, fits: (name: string) => boolean, to: string): Promise<boolean> {
  const zip = await openPromise(archive, { autoClose: false, lazyEntries: true });
  try {
    for await (const entry of zip.eachEntry()) {
      if (!fits(entry.fileName)) continue;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(to));
      return true;
    }
    return false;
  } finally {
    zip.close();
  }
}
