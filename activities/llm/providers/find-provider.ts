import type { AnyProvider } from '#activities/llm/providers/any-provider';
import { providers } from '#activities/llm/providers/registry';

export function findProvider(name: string): AnyProvider | undefined {
  return providers.find(provider => provider.name === name);
}
