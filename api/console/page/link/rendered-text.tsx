import { Blockquote, Stack, Text, Title } from '@mantine/core';
import { PlainText } from '../layout/plain-text';

/** The few forms the API writes: headings, lines of lists and quotes; the title stands above it. Nothing of it is read as markup. */
export function RenderedText({ text }: { text: string }) {
  const lines = text.split('\n').filter(line => line.trim() !== '' && !line.startsWith('# '));
  return (
    <Stack gap={4}>
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand there twice, and none moves
        <Line key={place} line={line} />
      ))}
    </Stack>
  );
}

function Line({ line }: { line: string }) {
  const [, mark = '', words = ''] = /^(#{1,3} |- |> )?(.*)$/.exec(line) ?? [];
  const plain = words.replace(/\\([\\`*_{}[\]<>#|!~])/g, '$1').trimEnd();
  if (mark.startsWith('#')) {
    return (
      <Title order={2} size="h5" mt="xs">
        {plain}
      </Title>
    );
  }
  if (mark === '> ') {
    return (
      <Blockquote p="xs">
        <PlainText size="sm">{plain}</PlainText>
      </Blockquote>
    );
  }
  return mark === '- ' ? <PlainText size="sm">{`• ${plain}`}</PlainText> : <Text size="sm">{plain}</Text>;
}
