import { List, Title } from '@mantine/core';
import type { Mrd } from '#shared/contracts/mrd';
import { PlainText } from '../layout/plain-text';
import type { Reading } from './reading';
import { WebAddress } from './web-address';

export function SourceRegister({ reading: { mrd } }: { reading: Reading }) {
  return (
    <section aria-labelledby="source-register">
      <Title order={2} size="h3" id="source-register" tabIndex={-1}>
        Source register
      </Title>
      <List type="ordered" size="sm">
        {mrd.sources.map(({ id, title, publisher, publishedAt, kind, url }) => (
          <List.Item key={id}>
            <PlainText size="sm">{[title, publisher, publishedAt, kind].filter(Boolean).join(' · ')}</PlainText>
            <PlainText size="xs" c="dimmed">
              {qualityWords(mrd, id)}
            </PlainText>
            {url && <WebAddress url={url} />}
          </List.Item>
        ))}
      </List>
    </section>
  );
}

/** '' in documents from before sources were weighed. */
function qualityWords({ sourceQuality = [] }: Mrd, sourceId: string): string {
  const quality = sourceQuality.find(each => each.sourceId === sourceId);
  return quality ? `quality ${quality.score.toFixed(2)}: ${quality.reasons.join('; ')}` : '';
}
