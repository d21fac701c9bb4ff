import { Anchor, List, Title } from '@mantine/core';
import type { Mrd } from '#shared/contracts/mrd';
import { statusWords } from './status-words';

export function Contents({ mrd: { sections } }: { mrd: Mrd }) {
  return (
    <nav aria-labelledby="contents">
      <Title order={2} size="h4" mb="xs" id="contents">
        Contents
      </Title>
      <List type="ordered" size="sm">
        {sections.map(({ id, title, status }) => (
          <List.Item key={id}>
            <Anchor href={`#${id}`}>{title}</Anchor>
            {status === 'complete' || status === 'derived' ? '' : ` – ${statusWords[status]}`}
          </List.Item>
        ))}
        <List.Item>
          <Anchor href="#appendix">Appendix</Anchor>
        </List.Item>
      </List>
    </nav>
  );
}
