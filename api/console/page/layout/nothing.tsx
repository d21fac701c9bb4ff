import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { PageHead } from './page-head';

export function Nothing() {
  return (
    <>
      <PageHead title="There is no such page" />
      <Text>
        <Anchor component={Link} href="/">
          To the runs
        </Anchor>
      </Text>
    </>
  );
}
