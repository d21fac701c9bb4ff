import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { briefFromProse } from '#api/briefs/brief-from-prose';
import { largestBrief, parseBrief } from '#api/briefs/parse-brief';
import { decodeText } from '#api/cli/input/decode-text';
import { requireVertical } from '#api/verticals/require-vertical';
import type { Brief } from '#shared/contracts/brief';
import { AssayError } from '#shared/errors/assay-error';

export interface BriefOverrides {
  readonly title?: string | undefined;
  readonly vertical?: string | undefined;
}

/**
 * A brief out of a JSON or YAML file, or of plain text. Checked here as the API does, so that a faulty brief starts no
 * stack. Errors: `brief.unreadable`, `brief.too-large`, `brief.invalid`, `vertical.unknown`.
 */
export async function readBriefFile(path: string, overrides: BriefOverrides): Promise<Brief> {
  const text = decodeText(await readLimited(path), path);
  const given = Object.fromEntries(Object.entries(overrides).filter(([, value]) => value !== undefined));
  const brief = parseBrief({ ...membersOf(text, path), ...given });
  requireVertical(brief.vertical);
  return brief;
}

/** Reads one byte more than is allowed: a huge file is refused without being read. */
async function readLimited(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((cause: unknown) => {
    throw new AssayError('brief.unreadable', `${path} does not exist or may not be read`, { cause });
  });
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(largestBrief + 1), 0, largestBrief + 1, 0);
    if (bytesRead > largestBrief) throw new AssayError('brief.too-large', path);
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    if (cause instanceof AssayError) throw cause;
    throw new AssayError('brief.unreadable', `${path} is not a file that can be read`, { cause });
  } finally {
    await file.close();
  }
}

function membersOf(text: string, path: string): object {
  const ending = extname(path).toLowerCase();
  if (ending === '.json') return asObject(path, () => JSON.parse(text));
  if (ending === '.yaml' || ending === '.yml') return asObject(path, () => parseYaml(text, { maxAliasCount: 20 }));
  return text.trimStart().startsWith('{') ? asObject(path, () => JSON.parse(text)) : briefFromProse(text);
}

function asObject(path: string, parse: () => unknown): object {
  let value: unknown;
  try {
    value = parse();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n', 1)[0] : 'it cannot be parsed';
    throw new AssayError('brief.unreadable', `${path}: ${reason}`, { cause });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new AssayError('brief.unreadable', `${path} does not hold one object with the fields of a brief`);
}
