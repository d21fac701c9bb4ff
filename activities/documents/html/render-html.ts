import type { Mrd } from '#shared/contracts/mrd';
import { createReading } from '../reading/reading.js';
import { appendix } from './appendix.js';
import { contents } from './contents.js';
import { face } from './face.js';
import { html } from './html.js';
import { legend } from './legend.js';
import { sectionChapter } from './section-chapter.js';
import { style } from './style/style.js';

/** No script, nothing remote: what an injected tag could ask for, the browser would refuse as well. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The document as one self-contained page. Pure: equal documents give equal bytes. */
export function renderHtml(mrd: Mrd): string {
  const reading = createReading(mrd);
  const page = html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Assay">
<title>${mrd.title} – market requirements document</title>
${style}
</head>
<body>
<a class="skip" href="#main">Skip to the document</a>
<div class="page">
${contents(mrd)}
<main id="main">
${face(mrd)}
${legend}
${mrd.sections.map((section, index) => sectionChapter(reading, section, index + 1))}
${appendix(reading)}
<footer><p>Content hash <code>${mrd.contentHash}</code></p>
<p>${mrd.totals.promptCalls} prompts answered, ${mrd.totals.modelCalls} by a language model, USD ${mrd.totals.costUsd.toFixed(2)} · schema ${mrd.schemaVersion} · ${mrd.id}</p></footer>
</main>
</div>
</body>
</html>`;
  return `<!doctype html>\n${page.markup}\n`;
}
