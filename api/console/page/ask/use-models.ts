import { useQuery } from '@tanstack/react-query';
import type { KnownPrompt } from '#shared/contracts/known-prompt';
import type { ModelDeployment } from '#shared/contracts/model-deployment';
import { askJson } from './ask';

/** The models that the workers have. */
export function useModels() {
  return useQuery({
    queryKey: ['models'],
    queryFn: async () => (await askJson<{ models: ModelDeployment[] }>('/models')).models,
  });
}

/** The prompts whose words a fork may replace. */
export function usePrompts() {
  return useQuery({
    queryKey: ['prompts'],
    queryFn: async () => (await askJson<{ prompts: KnownPrompt[] }>('/prompts')).prompts,
  });
}
