import { Group, ScrollArea, Stack, Text, Title } from '@mantine/core';
import type { RunEvent } from '#shared/contracts/run';
import { PlainText } from '../layout/plain-text';
import { timeOf } from '../words/when';
import { storyWords } from './story-words';

/** Newest first. */
export function Story({ events }: { events: readonly RunEvent[] }) {
  return (
    <section aria-labelledby="story">
      <Title order={2} size="h4" mb="sm" id="story">
        What happened
      </Title>
      {events.length === 0 && <Text c="dimmed">Nothing yet.</Text>}
      <ScrollArea.Autosize mah={420} viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': 'Lines of the story' }}>
        <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
          {events.toReversed().map(event => (
            <Group component="li" key={event.seq} gap="sm" wrap="nowrap" align="baseline">
              <Text size="xs" c="dimmed" style={{ flexShrink: 0, fontVariantNumeric: 'tabular-nums' }}>
                {timeOf(event.at)}
              </Text>
              <PlainText size="sm" {...(event.superseded && { c: 'dimmed' })}>
                {event.superseded ? `Taken back: ${storyWords(event)}` : storyWords(event)}
              </PlainText>
            </Group>
          ))}
        </Stack>
      </ScrollArea.Autosize>
    </section>
  );
}
