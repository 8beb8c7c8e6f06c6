import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/bench/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/bench/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/(?!.*\\.json).*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  globalSetup: '<rootDir>/test/support/globalSetup.js',
  globalTeardown: '<rootDir>/test/support/globalTeardown.js',
  setupFilesAfterEnv: ['<rootDir>/test/support/closeLeftOpen.ts'],
  testSequencer: '<rootDir>/test/support/LongestFirst.js',
  // Two at least: in a process of its own a suite that leaves something open cannot hold up the run.
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  // What suites leave behind in a process goes with it.
  workerIdleMemoryLimit: '1GB',
  testTimeout: 30_000,
};
