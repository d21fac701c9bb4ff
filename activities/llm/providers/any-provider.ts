import type { Provider } from '#activities/llm/define-provider';

/** A provider whose settings are not known by type: what `readProviderSettings` gives is what its `open` takes. */
export type AnyProvider = Provider<Record<string, unknown>>;
