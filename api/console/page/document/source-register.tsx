import { List, Title } from '@mantine/core';
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
            {url && <WebAddress url={url} />}
          </List.Item>
        ))}
      </List>
    </section>
  );
}
