import {
  Anchor,
  AppShell,
  Button,
  Container,
  Group,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { queryClient } from '../ask/query-client';
import { keyStore } from '../session/key-store';

const places = [
  { href: '/', words: 'Runs' },
  { href: '/models', words: 'Models' },
] as const;

export function Shell({ children }: { children: ReactNode }) {
  return (
    <AppShell header={{ height: 52 }} padding="md">
      <AppShell.Header>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
          <Places />
          <Group gap={4} wrap="nowrap">
            <SchemeButton />
            <Button variant="subtle" size="compact-sm" onClick={signOut}>
              Sign out
            </Button>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Main style={{ overflowWrap: 'anywhere' }}>
        <Container size="lg" p={0}>
          {children}
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}

function Places() {
  const [here] = useLocation();
  return (
    <Group component="nav" aria-label="Main" gap="sm" wrap="nowrap">
      {places.map(({ href, words }) => (
        <Anchor
          key={href}
          component={Link}
          href={href}
          fw={600}
          underline={here === href ? 'always' : 'hover'}
          aria-current={here === href ? 'page' : undefined}
        >
          {words}
        </Anchor>
      ))}
    </Group>
  );
}

function SchemeButton() {
  const { setColorScheme } = useMantineColorScheme();
  const other = useComputedColorScheme('light') === 'dark' ? 'light' : 'dark';
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      onClick={() => setColorScheme(other)}
      aria-label={`Change to ${other} colours`}
    >
      {other === 'dark' ? 'Dark' : 'Light'}
    </Button>
  );
}

function signOut(): void {
  queryClient.clear();
  keyStore.forget();
}
