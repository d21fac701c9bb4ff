import { type Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib';
import { ByteSink } from '#infra/http/byte-sink';
import { fetchFault } from '#infra/http/fetch-fault';
import type { AssayError } from '#shared/errors/assay-error';

/** Text shrinks to a twentieth, rows to a hundredth; what shrinks further was made to burst. Small bodies may. */
const highestRatio = 200;
const ratioFrom = 1024 ** 2;

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

export interface Body {
  readonly url: URL;
  readonly stream: Readable;
  /** `Content-Encoding` as stated. */
  readonly encoding: string | undefined;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

/** Errors: `fetch.too-large`, `fetch.broken` for an encoding nobody asked for, and whatever the streams reject with. */
export async function readBody(body: Body): Promise<Buffer> {
  const decoder = decoderFor(body);
  const wire = new WireCount();
  const sink = new ByteSink();
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const part of source) {
      const fault = sizeFault(body, sink.length + part.length, wire.bytes);
      if (fault) throw fault;
      sink.add(part);
    }
  };
  const { stream, signal } = body;
  await (decoder ? pipeline(stream, wire, decoder, collect, { signal }) : pipeline(stream, wire, collect, { signal }));
  return sink.taken();
}

/** One coding at most: several are how a small bomb hides a large one. */
function decoderFor({ url, encoding = '' }: Body): Transform | null {
  const coding = encoding.trim().toLowerCase();
  if (coding === '' || coding === 'identity') return null;
  const decoder = decoders[coding];
  if (!decoder) throw fetchFault('fetch.broken', { url, because: 'its encoding is not one that was asked for' });
  return decoder();
}

function sizeFault({ url, maxBytes }: Body, bytes: number, wireBytes: number): AssayError | null {
  if (bytes > maxBytes) return fetchFault('fetch.too-large', { url, because: `it is over ${maxBytes} bytes` });
  const isBomb = bytes > ratioFrom && bytes > wireBytes * highestRatio;
  return isBomb ? fetchFault('fetch.too-large', { url, because: 'it swells too much when it is unpacked' }) : null;
}

class WireCount extends Transform {
  bytes = 0;

  override _transform(part: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += part.length;
    done(null, part);
  }
}
