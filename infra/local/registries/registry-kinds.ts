/** One kind of definition that is one file each, and the list that its folder's registry exports. */
export interface RegistryKind {
  /** Folders from the project's root; `*` stands for one folder name. */
  readonly folders: string;
  /** Files of the folder named `<name>.<suffix>.ts` are definitions. */
  readonly suffix: string;
  /** Name of the exported array. */
  readonly list: string;
  readonly type: string;
  /** The module that exports the type. */
  readonly typeModule: string;
}

export const registryKinds: readonly RegistryKind[] = [
  {
    folders: 'shared/verticals',
    suffix: 'vertical',
    list: 'verticals',
    type: 'Vertical',
    typeModule: '#shared/contracts/vertical',
  },
  {
    folders: 'activities/*/prompts',
    suffix: 'prompt',
    list: 'prompts',
    type: 'AnyPrompt',
    typeModule: '#activities/kit/prompt',
  },
  {
    folders: 'activities/llm/providers',
    suffix: 'provider',
    list: 'providers',
    type: 'AnyProvider',
    typeModule: '#activities/llm/providers/any-provider',
  },
  {
    folders: 'activities/research/readers',
    suffix: 'reader',
    list: 'documentReaders',
    type: 'DocumentReader',
    typeModule: '#activities/research/readers/define-reader',
  },
  {
    folders: 'activities/research/tools',
    suffix: 'tool',
    list: 'researchTools',
    type: 'ResearchTool',
    typeModule: '#activities/research/tools/define-research-tool',
  },
  {
    folders: 'activities/verification/checks',
    suffix: 'check',
    list: 'checks',
    type: 'Check',
    typeModule: '#activities/verification/checks/define-check',
  },
  {
    folders: 'activities/documents/checks',
    suffix: 'check',
    list: 'documentChecks',
    type: 'DocumentCheck',
    typeModule: '#activities/documents/checks/define-document-check',
  },
  {
    folders: 'api/cli/commands',
    suffix: 'command',
    list: 'commands',
    type: 'Command',
    typeModule: '#api/cli/define-command',
  },
  {
    folders: 'test/bench/benchmarks',
    suffix: 'bench',
    list: 'benchmarks',
    type: 'Benchmark',
    typeModule: '#test/bench/define-benchmark',
  },
];
