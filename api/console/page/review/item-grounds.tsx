import { List, Stack, Title } from '@mantine/core';
import type { ReviewItem } from '#shared/contracts/claim-review';
import { FindingList } from '../claims/finding-list';
import { PlainText } from '../layout/plain-text';

/** What the checks found, and what other claims of the document say. */
export function ItemGrounds({ item }: { item: ReviewItem }) {
  return (
    <Stack gap="sm">
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
