/** What a source may know and use. */
export interface SearchContext {
  /** The program somebody asked for by setting. */
  readonly cliPath: string | undefined;
  /** The PATH to search. */
  readonly searchPath: string;
  readonly cacheDir: string;
  readonly isOffline: boolean;
  /** As in `linux-x64`. */
  readonly platform: string;
  /** Environment for helpers such as pip. */
  readonly env: NodeJS.ProcessEnv;
  readonly note: (line: string) => void;
}

/** Found: the path of a program that runs. Refused: why this source has none, for the person to read. */
export type SourceAnswer = { readonly path: string } | { readonly refused: string };

/** One place where a Temporal server may come from. Sources never throw for what they can name. */
export interface ProgramSource {
  readonly name: string;
  find(context: SearchContext): Promise<SourceAnswer>;
}
