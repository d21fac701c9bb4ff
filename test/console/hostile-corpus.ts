import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tinyCorpus } from '#test/support/tiny-corpus';

/** What a page must show as it is: run or fetched, each of these would be noticed. */
export const hostileSentence =
  'Neighbours complain that heat pumps <script>window.wasRun=1</script><img src="https://evil.example/pixel.png" onerror="window.wasRun=1"> hum at night.';

const hostileDocument = `---
title: Noise <img src=x onerror="window.wasRun=1"> of heat pumps
url: javascript:window.wasRun=1
publisher: <script>window.wasRun=1</script> Bureau
published: 2025-01-09
kind: news
---

# Noise <iframe src="https://evil.example/"></iframe>

In 2024, 41 percent of the installers of heat pumps in Germany reported complaints of neighbours about noise.

${hostileSentence} [Read on](javascript:window.wasRun=1).
`;

/** The tiny corpus, with a document that would take the page over. */
export async function makeHostileCorpus(folder: string): Promise<void> {
  await cp(tinyCorpus, folder, { recursive: true });
  await writeFile(join(folder, 'noise.txt'), hostileDocument);
  await writeFile(join(folder, 'noise.md'), hostileDocument);
}
