import { defineResearchTool, ToolAnswer, ToolQuery } from '#activities/research/tools/define-research-tool';

/** Tools of MCP servers, as the configuration names them. */
export default defineResearchTool({
  name: 'mcp',
  title: 'Tools of MCP servers',
  version: 1,
  asks: 'queries',
  input: ToolQuery,
  output: ToolAnswer,
  effect: 'read',
  costUsd: 0,
  hosts: 'configured',
  freshForHours: 24,
  fixtures: [
    {
      query: { query: 'heat pump', limit: 5 },
      answer: {
        hits: [],
        documents: [
          {
            contentHash: '9d5ed678fe57bcca610140957afab571d3a2f1a6e2d2a5e2a0c1a53e5f1dbd48',
            fileName: 'text.md',
            location: 'mcp:library/find_reports?query=heat+pump',
            url: null,
            retrievedAt: '2026-11-20T09:30:00.000Z',
            publisher: 'MCP server library',
            kind: 'unknown',
          },
        ],
        notes: ['left out, since they are pictures or sounds: 1'],
      },
    },
  ],
  missing: ({ config }) =>
    config.mcpServers.length > 0
      ? null
      : 'Name at least one server as "mcpServers" in the file of ASSAY_RESEARCH_CONFIG.',
  // The client costs some 30 MB, which no worker shall pay that asks no server.
  async parts(ground) {
    const { listParts } = await import('#activities/research/mcp/list-parts');
    return listParts(ground);
  },
  async ask(query, context) {
    const { askCaptured } = await import('#activities/research/mcp/ask-captured');
    return askCaptured(query, context);
  },
});
