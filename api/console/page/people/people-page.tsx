import { Stack, Text } from '@mantine/core';
import { problemOf } from '../ask/problem-error';
import { usePeople } from '../ask/use-people';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { AddPerson } from './add-person';
import { Delegations } from './delegations';
import { PeopleList } from './people-list';

/** Who may decide what. Owners change it; everybody may lend their own roles. */
export function PeoplePage() {
  const { data: people, error, isPending } = usePeople();
  const isForOwners = error !== null && problemOf(error).code === 'auth.forbidden';
  return (
    <Stack gap="lg">
      <PageHead title="People" />
      {isPending && <Waiting words="Asking for the people" />}
      {isForOwners ? <Text>Only owners see and change the people.</Text> : <ProblemAlert error={error} />}
      {people && (
        <>
          <PeopleList people={people} />
          <AddPerson />
        </>
      )}
      <Delegations names={people?.filter(({ revokedAt }) => revokedAt === null).map(({ name }) => name) ?? []} />
    </Stack>
  );
}
