import type { ToolGround } from '#activities/research/tools/define-research-tool';
import { noResearchConfig } from '#shared/contracts/research-config';
import { AssayError } from '#shared/errors/assay-error';

/** Where nothing outside can be reached: the corpus alone answers. */
export const closedGround: ToolGround = {
  fetch: () => Promise.reject(new AssayError('fetch.refused', 'nothing outside is reached here')),
  config: noResearchConfig,
  secret: () => undefined,
  namedSecret: () => undefined,
  contact: undefined,
  browserPath: undefined,
  privateHosts: [],
  now: () => new Date(),
};
