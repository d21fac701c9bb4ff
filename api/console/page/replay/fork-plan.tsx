import { Button, FileInput, Group, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { askText } from '../ask/ask';
import { runPath } from '../ask/use-run';
import { ProblemAlert } from '../layout/problem-alert';
import { saveFile } from '../layout/save-file';
import { faultOf } from './fault-of';
import type { ForkFieldsProps } from './fork-changes';

type ForkPlanProps = Omit<ForkFieldsProps, 'readsCorpus'> & { readonly runId: string };

/** An edited plan from a file; without one, the new run's own page takes edits before the plan is approved. */
export function ForkPlan({ runId, changes, error, onChange }: ForkPlanProps) {
  const [file, setFile] = useState<File | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  const download = useMutation({
    mutationFn: async () => saveFile(await askText(`${runPath(runId)}/plan`), `${runId}.plan.json`),
  });
  const choose = async (chosen: File | null) => {
    setFile(chosen);
    const read = chosen ? await planIn(chosen) : { plan: undefined };
    setUnreadable(read === null);
    onChange({ ...changes, plan: read?.plan });
  };
  return (
    <>
      <Group align="flex-end" gap="xs">
        <FileInput
          label="An edited plan"
          description="Optional: a JSON file."
          placeholder="Choose a file"
          accept="application/json,.json"
          clearable
          value={file}
          onChange={chosen => void choose(chosen)}
          error={isUnreadable ? 'This file is not JSON.' : faultOf('plan.', error)}
          style={{ flex: '1 1 220px', minWidth: 0 }}
        />
        <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
          Save this run’s plan
        </Button>
      </Group>
      <ProblemAlert error={download.error} />
      <Text size="sm">Without a file, the plan can be edited on the page of the new run before it is approved.</Text>
    </>
  );
}

async function planIn(file: File): Promise<{ plan: unknown } | null> {
  try {
    return { plan: JSON.parse(await file.text()) };
  } catch {
    return null;
  }
}
