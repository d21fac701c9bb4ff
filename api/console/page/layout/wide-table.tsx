import { Table } from '@mantine/core';
import type { ReactNode } from 'react';

/** A table that scrolls by itself where the page is narrow; reachable by keyboard, so that it can be scrolled there too. */
export function WideTable({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section style={{ overflowX: 'auto' }} aria-label={name} tabIndex={0}>
      <Table captionSide="top" verticalSpacing={4} fz="sm" style={{ minWidth: 560, overflowWrap: 'break-word' }}>
        <Table.Caption ta="left">{name}</Table.Caption>
        {children}
      </Table>
    </section>
  );
}
