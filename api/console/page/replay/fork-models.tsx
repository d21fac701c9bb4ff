import { NativeSelect, Textarea } from '@mantine/core';
import { isBefore, type ReplayStage } from '#shared/policies/replay-stages';
import { useModels, usePrompts } from '../ask/use-models';
import { faultOf } from './fault-of';
import type { ForkFieldsProps } from './fork-changes';

type ForkModelsProps = Omit<ForkFieldsProps, 'readsCorpus'> & { readonly from: ReplayStage };

/** Who is asked, and by which words. Nothing where no model is configured: then no prompt is read. */
export function ForkModels({ from, changes, error, onChange }: ForkModelsProps) {
  const models = useModels().data ?? [];
  const prompts = (usePrompts().data ?? []).filter(({ stage }) => !isBefore(stage, from));
  if (models.length === 0 || from === 'awaiting-review') return null;
  const choosePrompt = (name: string) => {
    const words = prompts.find(prompt => prompt.name === name)?.instructions ?? '';
    onChange({ ...changes, prompt: name, words });
  };
  return (
    <>
      <NativeSelect
        label="Model to ask first"
        data={[{ value: '', label: 'As in this run' }, ...models.map(({ id }) => id)]}
        value={changes.model}
        onChange={event => onChange({ ...changes, model: event.currentTarget.value })}
        error={faultOf('fork.model', error)}
      />
      <NativeSelect
        label="Other words for a prompt"
        description="Its instructions only: the schema, the material and the checks stay as they are."
        data={[{ value: '', label: 'None' }, ...prompts.map(({ name }) => name)]}
        value={changes.prompt}
        onChange={event => choosePrompt(event.currentTarget.value)}
      />
      {changes.prompt !== '' && (
        <Textarea
          label="Instructions"
          autosize
          minRows={6}
          maxRows={16}
          value={changes.words}
          onChange={event => onChange({ ...changes, words: event.currentTarget.value })}
          error={faultOf('fork.words', error)}
        />
      )}
    </>
  );
}
