import { readFile } from 'node:fs/promises';
import { workflowBundlePath } from '#workers/bundle';

/** Without the source map, which the worker reads once and workflows never carry. */
const code = (await readFile(workflowBundlePath, 'utf8')).replace(/\/\/# sourceMappingURL=.*$/s, '');

describe('the workflow bundle', () => {
  // In KB, with comments; checking signatures takes 90 of it.
  it('stays small, since every new run evaluates it', () => {
    expect(code.length / 1024).toBeLessThan(800);
  });

  it('carries neither schemas nor anything of the floors below', () => {
    for (const foreign of ['ZodError', 'kysely', 'reflect-metadata', 'createFileArtifactStore']) {
      expect(code).not.toContain(foreign);
    }
  });
});
