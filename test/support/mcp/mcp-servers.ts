import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { McpProgramConfig } from '#shared/contracts/mcp-server-config';

const require = createRequire(import.meta.url);
const hostile = fileURLToPath(new URL('./hostile-server.ts', import.meta.url));
const everything = require.resolve('@modelcontextprotocol/server-everything/dist/index.js');
const filesystem = require.resolve('@modelcontextprotocol/server-filesystem/dist/index.js');

type Terms = Partial<Omit<McpProgramConfig, 'type' | 'command' | 'args'>>;

/** The reference server with one tool of each kind. */
export function everythingServer(terms: Terms = {}): McpProgramConfig {
  return program('everything', [everything, 'stdio'], terms);
}

export function filesystemServer(folder: string, terms: Terms = {}): McpProgramConfig {
  return program('files', [filesystem, folder], terms);
}

/** See `hostile-server.ts` for how it can behave. */
export function hostileServer(mode: string, memory = '', terms: Terms = {}): McpProgramConfig {
  return program('hostile', [hostile, mode, memory], terms);
}

/** The file that `node` runs for the reference server, for modes other than standard input and output. */
export const everythingFile = everything;

function program(name: string, args: string[], terms: Terms): McpProgramConfig {
  return McpProgramConfig.parse({ type: 'stdio', name, command: process.execPath, args, ...terms });
}
