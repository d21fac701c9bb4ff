import { startBrowserServer } from './browser-server.js';
import { startMcpServer } from './mcp-server.js';
import { startRestTableServer } from './rest-table-server.js';
import { startSecEdgarServer } from './sec-edgar-server.js';
import { startSensorTowerServer } from './sensor-tower-server.js';
import type { ToolServer } from './tool-server.js';
import { startWebFetchServer } from './web-fetch-server.js';
import { startWebSearchServer } from './web-search-server.js';

/** By the tool's name, the server that stands for its service. */
export const toolServers: Readonly<Record<string, () => Promise<ToolServer>>> = {
  'web-search': startWebSearchServer,
  'sec-edgar': startSecEdgarServer,
  'sensor-tower': startSensorTowerServer,
  'rest-table': startRestTableServer,
  mcp: startMcpServer,
  'web-fetch': startWebFetchServer,
  browser: startBrowserServer,
};
