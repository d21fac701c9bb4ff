import { AppShell, Button, Container, Group, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { queryClient } from '../ask/query-client';
import { keptDrafts } from '../review/kept-drafts';
import { keyStore } from '../session/key-store';
import { Places } from './places';

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
  keptDrafts.forgetAll();
  keyStore.forget();
}
