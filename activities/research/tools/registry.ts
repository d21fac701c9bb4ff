import type { ResearchTool } from '#activities/research/tools/define-research-tool';
import localCorpus from '#activities/research/tools/local-corpus.tool';

/** Every file of this folder that ends in .tool.ts, by name. */
export const researchTools: readonly ResearchTool[] = [localCorpus];
