import { analyse } from 'chardet';
import { type ReadingFault, type Refusal, refuse } from '#activities/research/readers/define-reader';
import { withoutInvisible } from '#shared/text/invisible';

export interface DecodedText {
  readonly text: string;
  readonly faults: readonly ReadingFault[];
}

const sampleBytes = 256 * 1024;

/**
 * Bytes to text, without what nobody sees: by byte order mark, as UTF-8, else by the likeliest encoding. Refuses what is no
 * text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | Refusal {
  if (bytes.length === 0) return refuse('file.empty', 'the file is empty');
  const decoded = withMark(bytes) ?? asUtf16(bytes) ?? asUtf8(bytes) ?? byGuess(bytes);
  if (isBinary(decoded.text)) return refuse('file.binary', 'the content is binary, not the text its name promises');
  const text = withoutInvisible(decoded.text);
  if (!/\S/.test(text)) return refuse('file.empty', 'the file holds only white space');
  return { ...decoded, text };
}

function withMark(bytes: Uint8Array): DecodedText | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return plain('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return plain('utf-16be', bytes);
  return null;
}

/** UTF-16 without a mark: every second byte of Western text is zero. */
function asUtf16(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.35;
  if (odd > most && even < odd / 10) return plain('utf-16le', bytes);
  if (even > most && odd < even / 10) return plain('utf-16be', bytes);
  return null;
}

/** A few broken bytes among many good ones are damage; many broken ones are another encoding. */
function asUtf8(bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = count(text, /\uFFFD/g);
  if (damaged === 0) return { text, faults: [] };
  if (damaged * 5 > count(text, /[\u0080-\uFFFC]/g)) return null;
  return {
    text,
    faults: [{ code: 'file.damaged-encoding', detail: `${damaged} places are no valid UTF-8 and were replaced` }],
  };
}

function byGuess(bytes: Uint8Array): DecodedText {
  for (const { name } of analyse(bytes.subarray(0, sampleBytes))) {
    const decoder = name.startsWith('UTF-8') ? null : decoderFor(name);
    if (decoder) return guessed(decoder.encoding, decoder.decode(bytes));
  }
  return guessed('windows-1252', new TextDecoder('windows-1252').decode(bytes));
}

function guessed(encoding: string, text: string): DecodedText {
  return {
    text,
    faults: [
      {
        code: 'file.guessed-encoding',
        detail: `it is no UTF-8 and was read as ${encoding}; save it as UTF-8 if names look wrong`,
      },
    ],
  };
}

function decoderFor(name: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(name);
  } catch {
    return null;
  }
}

function plain(encoding: string, bytes: Uint8Array): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), faults: [] };
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, sampleBytes);
  const controls = count(sample, /\p{Cc}/gu) - count(sample, /[\s\u0080-\u009F]/g);
  return text.includes('\0') || controls > sample.length * 0.02;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
