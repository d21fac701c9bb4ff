import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastLines, runCommand } from '#infra/local/process/run-command';

/** An npm package that is too heavy for everybody's install and is fetched when somebody first needs it. */
export interface OptionalPart {
  readonly name: string;
  readonly version: string;
  /** Package with the native code for this platform, of the same version; null where there is none. */
  readonly platformPackage: string | null;
  /** Module to import, from the package's folder. */
  readonly entry: string;
}

export interface PartPlace {
  readonly cacheDir: string;
  readonly isOffline: boolean;
}

/** Found: what to import. Refused: why it is not there, for the person to read. */
export type PartAnswer = { readonly url: string } | { readonly refused: string };

/** The part from the user's cache, installed there first if it is missing. Never throws for what it can name. */
export async function ensurePart(part: OptionalPart, place: PartPlace): Promise<PartAnswer> {
  const entry = entryOf(part, place);
  if (existsSync(entry)) return { url: pathToFileURL(entry).href };
  if (!part.platformPackage) return { refused: `there is no ${part.name} for this platform` };
  if (place.isOffline) return { refused: `ASSAY_OFFLINE is set and ${folderOf(part, place)} is not there` };
  const refused = await install(part, part.platformPackage, place);
  return refused ? { refused } : { url: pathToFileURL(entry).href };
}

/** Made aside and renamed: of two at once, one wins and both have it whole. */
async function install(part: OptionalPart, platformPackage: string, place: PartPlace): Promise<string | null> {
  const folder = folderOf(part, place);
  await mkdir(join(place.cacheDir, 'parts'), { recursive: true });
  const aside = await mkdtemp(`${folder}.`);
  try {
    await writeFile(join(aside, 'package.json'), '{"private":true}\n');
    const packages = [part.name, platformPackage].map(name => `${name}@${part.version}`);
    const { code, output } = await runCommand([npm, ...howToInstall, ...packages], { cwd: aside, limitMs: 600_000 });
    if (code !== 0) return `npm install ${packages.join(' ')}: ${lastLines(output, 4)}`;
    await rename(aside, folder).catch(error => {
      if (!existsSync(entryOf(part, place))) throw error;
    });
    return null;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** The native packages of all other platforms and graphics cards are optional ones: they would cost ten times the room. */
const howToInstall = ['install', '--omit=optional', '--ignore-scripts', '--save-exact', '--no-audit', '--no-fund'];

function folderOf({ name, version }: OptionalPart, { cacheDir }: PartPlace): string {
  return join(cacheDir, 'parts', `${name}-${version}`);
}

function entryOf(part: OptionalPart, place: PartPlace): string {
  return join(folderOf(part, place), 'node_modules', part.name, part.entry);
}
