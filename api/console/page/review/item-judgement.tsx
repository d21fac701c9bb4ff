import { Alert, Badge, Group, List, Stack, Text, Title } from '@mantine/core';
import type { ReviewItem } from '#shared/contracts/claim-review';
import { sectionTitles } from '#shared/contracts/section';
import { FindingList } from '../claims/finding-list';
import { PlainText } from '../layout/plain-text';
import { percent } from '../words/percent';

const colors = { published: 'green', hedged: 'amber', dropped: 'red' } as const;

const because: Record<ReviewItem['because'], string> = {
  'low-confidence': 'Asked because it is not sure enough to stand without a person’s word.',
  dropped: 'Left out by the checks. It stays out unless you edit it or give a source for it.',
  always: 'Asked because somebody must answer for every claim of this section.',
};

/** What is claimed, why it is asked, how it was judged, and what others say. */
export function ItemJudgement({ item }: { item: ReviewItem }) {
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
      <FindingList findings={item.findings} />
      <Others title="Other sources agree" claims={item.agreeing} />
      <Others title="Other sources say otherwise" claims={item.contradicting} />
    </Stack>
  );
}

function Others({ title, claims }: { title: string; claims: ReviewItem['agreeing'] }) {
  if (claims.length === 0) return null;
  return (
    <div>
      <Title order={2} size="h5" mb={4}>
        {title}
      </Title>
      <List size="sm">
        {claims.map(({ claimId, text, sources }) => (
          <List.Item key={claimId}>
            <PlainText size="sm">{text}</PlainText>
            <PlainText size="sm" c="dimmed">
              {sources.join(' · ')}
            </PlainText>
          </List.Item>
        ))}
      </List>
    </div>
  );
}
