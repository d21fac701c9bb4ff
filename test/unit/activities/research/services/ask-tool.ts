import type { ResearchTool, ToolAnswer, ToolContext } from '#activities/research/tools/define-research-tool';
import type { ArtifactStore } from '#infra/storage/artifact-store';
import type { FoundDocument } from '#shared/contracts/found-document';
import { AssayError } from '#shared/errors/assay-error';
import { memoryArtifactStore } from '#test/support/memory-artifact-store';
import { toolContext } from '#test/support/tool-ground';
import type { ToolServer } from '#test/support/tool-servers/tool-server';

export interface ServedTool {
  readonly context: ToolContext;
  readonly artifacts: ArtifactStore;
  /** Through the tool's own schemas. */
  ask(query: string, limit?: number): Promise<ToolAnswer>;
  /** The error that asking ends with. */
  failure(query: string): Promise<AssayError>;
  textOf(document: FoundDocument | undefined): Promise<string>;
}

/** A tool whose service is a server of this machine. */
export function served(
  tool: ResearchTool,
  { ground }: Pick<ToolServer, 'ground'>,
  over: Partial<ToolContext> = {},
): ServedTool {
  const artifacts = memoryArtifactStore();
  const context = toolContext({ ...ground, artifacts, now: () => new Date('2026-11-21T12:00:00Z'), ...over });
  const ask = async (query: string, limit = 10) =>
    tool.output.parse(await tool.ask(tool.input.parse({ query, limit }), context));
  return {
    context,
    artifacts,
    ask,
    async failure(query) {
      const error = await ask(query).then(
        () => null,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof AssayError)) throw new TypeError(`expected an AssayError, got ${String(error)}`);
      return error;
    },
    textOf: async document => (document ? (await artifacts.get(document.contentHash)).toString('utf8') : ''),
  };
}
