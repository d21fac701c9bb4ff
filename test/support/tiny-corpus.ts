import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';

/** A folder with three small documents, one of each of three kinds. */
export const tinyCorpus = join(projectRoot, 'test', 'support', 'tiny-corpus');
