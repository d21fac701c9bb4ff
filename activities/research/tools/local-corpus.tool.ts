import { corpusIndex } from '#activities/research/search/corpus-index';
import { defineResearchTool, ToolAnswer, ToolQuery } from '#activities/research/tools/define-research-tool';

/** Full-text search over the documents the run was started with. */
export default defineResearchTool({
  name: 'local-corpus',
  input: ToolQuery,
  output: ToolAnswer,
  effect: 'read',
  costUsd: 0,
  async ask({ query, limit }, { artifacts, corpusHash }) {
    const index = await corpusIndex(artifacts, corpusHash);
    return { hits: index.search(query, limit) };
  },
});
