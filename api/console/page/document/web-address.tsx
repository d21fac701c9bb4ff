import { Anchor } from '@mantine/core';
import { PlainText } from '../layout/plain-text';

/** A source may name any address: only those of the web become links. */
export function WebAddress({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <PlainText size="sm">{url}</PlainText>;
  return (
    <Anchor
      href={url}
      size="sm"
      target="_blank"
      rel="noopener noreferrer nofollow"
      style={{ overflowWrap: 'anywhere' }}
    >
      {url}
    </Anchor>
  );
}
