import usual from './jest.config.mjs';

/** Apart from the suite, because it fetches llama.cpp and a small language model (98 MB) and takes minutes. */
export default {
  ...usual,
  testMatch: ['<rootDir>/test/local-model/**/*.local.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 1_200_000,
};
