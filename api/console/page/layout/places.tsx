import { Anchor, Badge, Button, Group, Menu } from '@mantine/core';
import { Link, useLocation } from 'wouter';
import { useDecisions } from '../ask/use-decisions';

const places = [
  { href: '/', words: 'Runs' },
  { href: '/decisions', words: 'Decisions' },
  { href: '/refreshes', words: 'Refreshes' },
  { href: '/models', words: 'Models' },
  { href: '/people', words: 'People' },
] as const;

/** The pages, with how many decisions wait for the person; as a menu where there is no room. */
export function Places() {
  const [here] = useLocation();
  const waiting = useDecisions().data?.filter(({ mayDecide }) => mayDecide).length ?? 0;
  return (
    <nav aria-label="Main">
      <Group gap="sm" wrap="nowrap" visibleFrom="sm">
        {places.map(({ href, words }) => (
          <Anchor
            key={href}
            component={Link}
            href={href}
            fw={600}
            style={{ display: 'inline-flex', alignItems: 'center' }}
            underline={here === href ? 'always' : 'hover'}
            aria-current={here === href ? 'page' : undefined}
          >
            {words}
            {href === '/decisions' && <Count waiting={waiting} />}
          </Anchor>
        ))}
      </Group>
      <PlaceMenu here={here} waiting={waiting} />
    </nav>
  );
}

function PlaceMenu({ here, waiting }: { here: string; waiting: number }) {
  return (
    <Menu>
      <Menu.Target>
        <Button hiddenFrom="sm" variant="default" size="compact-sm">
          Menu
          <Count waiting={waiting} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {places.map(({ href, words }) => (
          <Menu.Item
            key={href}
            component={Link}
            href={href}
            aria-current={here === href ? 'page' : undefined}
            fw={here === href ? 600 : 400}
            rightSection={href === '/decisions' && <Count waiting={waiting} />}
          >
            {words}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Count({ waiting }: { waiting: number }) {
  if (waiting === 0) return null;
  return (
    <Badge ml={6} size="sm" circle={waiting < 10} aria-label={`${waiting} for you`}>
      {waiting}
    </Badge>
  );
}
