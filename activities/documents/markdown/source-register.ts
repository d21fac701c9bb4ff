import { isDataRow } from '../reading/is-data-row.js';
import { qualityWords } from '../reading/quality-words.js';
import type { NumberedSource, Reading } from '../reading/reading.js';
import { dayAndTime } from '../reading/wording.js';
import { claimLink } from './claim-line.js';
import { codeText } from './escape-markdown.js';
import { blocks, bullets, Md, md } from './md.js';

export function sourceRegister(reading: Reading): Md | null {
  return blocks([...reading.sources.values()].map(each => entry(reading, each)));
}

function entry({ mrd }: Reading, { source, number, anchor, citedBy }: NumberedSource): Md {
  const quality = qualityWords(mrd, source.id);
  const quotes = citedBy.flatMap(({ placed, quotes }) =>
    quotes.map(quote => md`  - ${claimLink(placed)} ${quoted(quote)}`),
  );
  return blocks([
    md`### <a id="${new Md(anchor)}"></a>\\[${number}\\] ${source.title}`,
    new Md(
      [
        bullets([
          md`${source.publisher ?? 'publisher not stated'} · ${source.kind} · published ${source.publishedAt ?? '(not stated)'} · retrieved ${dayAndTime(source.retrievedAt ?? '(not stated)')}`,
          ...(quality === null ? [] : [md`${quality}`]),
          md`Location ${code(source.location)}${source.url === null ? null : md` · address ${code(source.url)}`}`,
          md`SHA-256 ${code(source.sha256)}`,
          md`Cited by`,
        ])?.text ?? '',
        ...quotes.map(quote => quote.text),
      ].join('\n'),
    ),
  ]);
}

/** A row of data is easier to read, and to find again, as it stands. */
function quoted(quote: string): Md {
  return isDataRow(quote) ? code(quote) : md`“${quote}”`;
}

function code(text: string): Md {
  return new Md(codeText(text));
}
