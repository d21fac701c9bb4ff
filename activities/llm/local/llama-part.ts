import type { OptionalPart } from '#infra/local/optional-part';

const version = '3.22.1';

/** Native packages that run on the processor alone. */
const platformPackages: Readonly<Record<string, string>> = {
  'linux-x64': '@node-llama-cpp/linux-x64',
  'linux-arm64': '@node-llama-cpp/linux-arm64',
  'darwin-x64': '@node-llama-cpp/mac-x64',
  'darwin-arm64': '@node-llama-cpp/mac-arm64-metal',
  'win32-x64': '@node-llama-cpp/win-x64',
  'win32-arm64': '@node-llama-cpp/win-arm64',
};

/** llama.cpp for Node, 85 MB. */
export const llamaPart: OptionalPart = {
  name: 'node-llama-cpp',
  version,
  platformPackage: platformPackages[`${process.platform}-${process.arch}`] ?? null,
  entry: 'dist/index.js',
};
