import { Alert, Badge, Group, Stack, Text } from '@mantine/core';
import type { ReviewItem } from '#shared/contracts/claim-review';
import { sectionTitles } from '#shared/contracts/section';
import { PlainText } from '../layout/plain-text';
import { percent } from '../words/percent';

const colors = { published: 'green', hedged: 'amber', dropped: 'red' } as const;

const because: Record<ReviewItem['because'], string> = {
  'low-confidence': 'Asked because it is not sure enough to stand without a person’s word.',
  dropped: 'Left out by the checks. It stays out unless you edit it or give a source for it.',
  always: 'Asked because somebody must answer for every claim of this section.',
};

/** What is claimed, how it was judged, and why it is asked. */
export function ItemHead({ item }: { item: ReviewItem }) {
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {sectionTitles[item.sectionId]}
      </Text>
      <PlainText fw={600}>{item.text}</PlainText>
      <Group gap="xs">
        <Badge variant="light" tt="none" color={colors[item.publication]}>
          {item.publication}
        </Badge>
        <Text size="sm">
          {item.verdict}, confidence {percent(item.confidence)}
        </Text>
      </Group>
      <Text size="sm">{because[item.because]}</Text>
      {item.problem && (
        <Alert color="red" variant="outline" title="What was decided before could not be carried out">
          <PlainText size="sm">{item.problem}</PlainText>
        </Alert>
      )}
    </Stack>
  );
}
