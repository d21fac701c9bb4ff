import { List, Title } from '@mantine/core';
import type { SourceChange } from '#shared/contracts/run-diff';
import { PlainText } from '../layout/plain-text';

const words: Record<SourceChange['change'], string> = {
  added: 'New',
  removed: 'Gone',
  'other-content': 'With other content',
};

export function SourceChanges({ sources }: { sources: readonly SourceChange[] }) {
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources">
      <Title order={2} size="h4" id="sources">
        Sources that changed
      </Title>
      <List size="sm">
        {sources.map(({ change, location, title }) => (
          <List.Item key={`${change} ${location}`}>
            <PlainText size="sm">{`${words[change]}: ${title} (${location})`}</PlainText>
          </List.Item>
        ))}
      </List>
    </section>
  );
}
