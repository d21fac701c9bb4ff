import { qualityWords } from '../reading/quality-words.js';
import type { NumberedSource, Reading } from '../reading/reading.js';
import { dayAndTime } from '../reading/wording.js';
import type { Block } from './block.js';
import { code, joined, line } from './line.js';
import { claimLink } from './links.js';

/** Addresses are printed, never linked: they come from the documents themselves. */
export function registerBlocks(reading: Reading): Block[] {
  return [...reading.sources.values()].flatMap(each => entry(reading, each));
}

function entry({ mrd }: Reading, { source, number, anchor, citedBy }: NumberedSource): Block[] {
  const quality = qualityWords(mrd, source.id);
  const fact = (name: string, value: string | null) =>
    value === null ? [] : [{ name: line(name), line: line(code(value)) }];
  return [
    { kind: 'heading', level: 3, line: line(`[${number}] ${source.title}`), anchor },
    {
      kind: 'facts',
      rows: [
        { name: line('Published'), line: line(about(source)) },
        ...(quality === null ? [] : [{ name: line('Quality'), line: line(quality.replace(/^quality /u, '')) }]),
        ...fact('Location', source.location),
        ...fact('Address', source.url),
        ...fact('SHA-256', source.sha256),
        {
          name: line('Claims'),
          line: joined(
            citedBy.map(({ placed }) => claimLink(placed)),
            ', ',
          ),
        },
      ],
    },
  ];
}

function about({ publisher, kind, publishedAt, retrievedAt }: NumberedSource['source']): string {
  const retrieved = retrievedAt === null ? '' : ` · retrieved ${dayAndTime(retrievedAt)}`;
  return `${publisher ?? 'publisher not stated'} · ${kind} · published ${publishedAt ?? 'on a day not stated'}${retrieved}`;
}
