import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { ask } from '../ask/ask';
import { runPath } from '../ask/use-run';
import { ProblemAlert } from '../layout/problem-alert';

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
      save(await (await ask(`${runPath(runId)}/mrd.${ending}`)).blob(), `${runId}.${ending}`),
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

function save(content: Blob, name: string): void {
  // As bytes of no type: opened in this page's origin, an HTML file would be more than a file.
  const address = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
