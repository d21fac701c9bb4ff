import { Button, Code, Container, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { keyStore } from './key-store';

export function SignIn() {
  const [key, setKey] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    document.title = 'Sign in · Assay';
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const trimmed = key.trim();
    if (!/^[\x21-\x7e]{8,300}$/.test(trimmed)) return setFault('A key is at least 8 characters without spaces.');
    keyStore.set(trimmed);
  };
  return (
    <Container component="main" size="xs" py="xl">
      <Paper withBorder p="lg" radius="md">
        <form onSubmit={submit}>
          <Stack>
            <Title order={1} size="h2">
              Assay
            </Title>
            <Text>
              Paste your API key. It is kept in this tab only and forgotten when you close it. With a local stack,{' '}
              <Code>assay console</Code> gives a link that needs no key.
            </Text>
            <PasswordInput
              label="API key"
              value={key}
              onChange={event => setKey(event.currentTarget.value)}
              error={fault}
              autoComplete="off"
              data-autofocus
              visibilityToggleButtonProps={{ 'aria-label': 'Show the key' }}
            />
            <Button type="submit">Open the console</Button>
          </Stack>
        </form>
      </Paper>
    </Container>
  );
}
