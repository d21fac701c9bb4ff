import { Alert, Container, Stack, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useLink } from '../ask/use-link';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { LinkDecision } from './link-decision';
import { tokenInAddress } from './token-in-address';

/** For people who come by a link from a notification: they need no key, and the link lets them do this one thing. */
export function LinkPage() {
  const token = tokenInAddress(useSyncExternalStore(onOtherLink, () => location.hash));
  return (
    <Container component="main" size="md" py="md">
      {token === null ? <NoToken /> : <Decision key={token} token={token} />}
    </Container>
  );
}

/** Another link opened in the same tab changes nothing but what stands behind the #. */
function onOtherLink(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

function NoToken() {
  return (
    <Stack>
      <PageHead title="Decide" />
      <Alert color="red" variant="outline" title="The link is not whole" role="alert">
        <Text size="sm">A part of it is missing. Open it again from the message, all of it.</Text>
      </Alert>
    </Stack>
  );
}

function Decision({ token }: { token: string }) {
  const { data: shown, error } = useLink(token);
  return (
    <Stack>
      <PageHead title={shown?.title ?? 'Decide'} />
      {shown && <LinkDecision token={token} shown={shown} />}
      {!shown && error && <ProblemAlert error={error} />}
      {!shown && !error && <Waiting words="Asking for what is to be decided" />}
    </Stack>
  );
}
