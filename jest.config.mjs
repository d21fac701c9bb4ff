import { availableParallelism } from 'node:os';

/** ESM as in production: the suite runs with --experimental-vm-modules (see infra/local/bootstrap/run.mjs). */
export default {
  testEnvironment: '<rootDir>/test/support/jest-environment.mjs',
  testSequencer: '<rootDir>/test/support/jest-sequencer.mjs',
  testEnvironmentOptions: { customExportConditions: ['assay-source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  // Needs a model of 98 MB: see jest.local-model.config.mjs.
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/local-model/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.assay/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  // By default a machine of two cores gets one worker, though the tests wait for nearly half of their time.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // What a worker has once loaded, it keeps: after some dozens of files a new one costs less than its garbage.
  workerIdleMemoryLimit: '1GB',
  // Is there to catch what hangs, not what is slow.
  testTimeout: 120_000,
};
