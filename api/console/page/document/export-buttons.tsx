import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ask } from '../ask/ask';
import { runPath } from '../ask/use-run';
import { ProblemAlert } from '../layout/problem-alert';
import { saveFile } from '../layout/save-file';

const formats = [
  { ending: 'md', words: 'Markdown' },
  { ending: 'html', words: 'HTML' },
  { ending: 'pdf', words: 'PDF' },
  { ending: 'docx', words: 'DOCX' },
  { ending: 'json', words: 'JSON' },
] as const;

/** A plain link could not send the key, so the file is fetched and handed over. */
export function ExportButtons({ runId }: { runId: string }) {
  const download = useMutation({
    mutationFn: async (ending: string) =>
      saveFile(await (await ask(`${runPath(runId)}/mrd.${ending}`)).blob(), `${runId}.${ending}`),
  });
  return (
    <Group gap="xs" role="group" aria-label="Export">
      {formats.map(({ ending, words }) => (
        <Button key={ending} size="xs" variant="default" onClick={() => download.mutate(ending)}>
          {words}
        </Button>
      ))}
      <ProblemAlert error={download.error} />
    </Group>
  );
}
