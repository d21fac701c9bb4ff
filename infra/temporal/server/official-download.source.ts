import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { lastLines, runCommand } from '#infra/local/process/run-command';
import { makeAside, storeProgram } from '#infra/temporal/server/program-cache';
import type { ProgramSource, SearchContext, SourceAnswer } from '#infra/temporal/server/program-source';
import { platformReleases, temporalRelease } from '#infra/temporal/server/release';
import { faultOfProgram } from '#infra/temporal/server/try-program';

/** A closed network must not cost more than a few seconds. */
const answerWithinMs = 6_000;
const stallAfterMs = 20_000;
const noteEveryMs = 3_000;

/** The release from temporal.download, over TLS; its hash is not published at a fixed address, so TLS vouches for it. */
export const officialDownloadSource: ProgramSource = {
  name: 'official download (temporal.download)',
  async find(context) {
    const release = platformReleases[context.platform];
    if (context.isOffline) return { refused: 'ASSAY_OFFLINE is set' };
    if (!release) return { refused: `no release for ${context.platform}` };
    const { platform, arch } = release.archive;
    const address = `https://temporal.download/cli/archive/v${temporalRelease.version}?platform=${platform}&arch=${arch}`;
    const aside = await makeAside(context);
    try {
      return await fetchAndUnpack({ address, aside, context });
    } catch (error) {
      return { refused: `${address}: ${reasonOf(error)}` };
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  },
};

interface Download {
  readonly address: string;
  readonly aside: string;
  readonly context: SearchContext;
}

async function fetchAndUnpack({ address, aside, context }: Download): Promise<SourceAnswer> {
  const archive = join(aside, 'archive');
  const refused = await download(address, { to: archive, note: context.note });
  if (refused) return { refused };
  // Every supported system has a tar that knows this archive: GNU's for .tar.gz, Windows' own for .zip too.
  const unpacked = await runCommand(['tar', '-xf', archive, '-C', aside], { limitMs: 120_000 });
  if (unpacked.code !== 0) return { refused: `the archive could not be unpacked: ${lastLines(unpacked.output, 2)}` };
  const program = join(aside, context.platform.startsWith('win32') ? 'temporal.exe' : 'temporal');
  const fault = await faultOfProgram(program);
  return fault ? { refused: fault } : { path: await storeProgram(context, program) };
}

async function download(address: string, { to, note }: { to: string; note: (line: string) => void }) {
  const stop = new AbortController();
  const limit = setTimeout(() => stop.abort(new DOMException('no answer in time', 'TimeoutError')), answerWithinMs);
  const response = await fetch(address, { signal: stop.signal }).finally(() => clearTimeout(limit));
  if (!response.ok || !response.body) return `${address}: answered ${response.status}`;
  const total = Number(response.headers.get('content-length') ?? 0);
  const counter = progress({ total, note, onStall: () => stop.abort(new DOMException('stalled', 'TimeoutError')) });
  await pipeline(Readable.fromWeb(response.body as ReadableStream), counter, createWriteStream(to));
  return null;
}

function progress({ total, note, onStall }: { total: number; note: (line: string) => void; onStall: () => void }) {
  let received = 0;
  let noted = 0;
  let stall = setTimeout(onStall, stallAfterMs);
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      clearTimeout(stall);
      stall = setTimeout(onStall, stallAfterMs);
      received += chunk.length;
      if (Date.now() - noted > noteEveryMs) {
        noted = Date.now();
        note(`fetching the Temporal server: ${megabytes(received)}${total ? ` of ${megabytes(total)}` : ''}`);
      }
      done(null, chunk);
    },
    final(done) {
      clearTimeout(stall);
      done();
    },
    destroy(error, done) {
      clearTimeout(stall);
      done(error);
    },
  });
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error ? cause.message || cause.name : error.message;
}
