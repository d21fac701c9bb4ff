import { readFile } from 'node:fs/promises';

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  await readFile('package-lock.json', 'utf8'),
);

/** Places npm looks in for what a package asks for, innermost first. */
function placesOf(path: string, name: string): string[] {
  const steps = path === '' ? [] : path.split('/node_modules/');
  const outer = steps.map((_, end) => steps.slice(0, end + 1).join('/node_modules/')).reverse();
  return [...outer.map(place => `${place}/node_modules/${name}`), `node_modules/${name}`];
}

describe('package-lock.json', () => {
  /** npm forgets those of other platforms when it locks with node_modules at hand; `npm ci` then refuses on every fresh clone. */
  it('names every optional package of every platform', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(name => !placesOf(path, name).some(place => place in lock.packages)),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry, so that each reader installs from their own', async () => {
    expect(await readFile('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});
