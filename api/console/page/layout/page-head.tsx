import { Group, Stack, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface PageHeadProps {
  readonly title: string;
  /** Links and buttons beside the title. */
  readonly children?: ReactNode;
  readonly above?: ReactNode;
}

/** The title of a page. It takes the focus when the page opens, so that keyboards and screen readers begin here. */
export function PageHead({ title, children, above }: PageHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · Assay`;
  }, [title]);
  return (
    <Stack gap="xs" mb="md">
      {above}
      <Group justify="space-between" align="flex-start" gap="sm">
        <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ outline: 'none', overflowWrap: 'anywhere' }}>
          {title}
        </Title>
        {children && <Group gap="xs">{children}</Group>}
      </Group>
    </Stack>
  );
}
