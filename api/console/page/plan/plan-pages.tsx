import { Box, Button, Group, List, Text } from '@mantine/core';
import type { ResearchPlan, ResearchQuestion } from '#shared/contracts/plan';
import { PlainText } from '../layout/plain-text';
import { counted } from '../words/counted';
import { AddLine } from './add-line';

interface PlanPagesProps {
  readonly questions: readonly ResearchQuestion[];
  readonly links: readonly string[];
  /** Null where nothing can be changed. */
  readonly onChange: ((links: readonly string[]) => void) | null;
  /** Whether a page that is added would be read. */
  readonly mayAdd: boolean;
}

/** A plan without pages may have no tool that reads any: then none are offered to be added. */
export function isReadingPages({ links = [], questions }: ResearchPlan): boolean {
  return links.length > 0 || questions.some(({ tools }) => tools.some(tool => pageReaders.has(tool)));
}

const pageReaders = new Set(['web-fetch', 'browser']);

/** What will be fetched and who will be asked, when that is more than the corpus: people approve exactly this. */
export function PlanPages({ questions, links, onChange, mayAdd }: PlanPagesProps) {
  const tools = [...new Set(questions.flatMap(question => question.tools))];
  if (links.length === 0 && tools.length <= 1 && !mayAdd) return null;
  const drop = onChange && ((dropped: string) => onChange(links.filter(link => link !== dropped)));
  return (
    <section aria-label="What will be asked and read">
      <PlainText>{`Research tools: ${tools.join(', ')}.`}</PlainText>
      {links.length > 0 && (
        <>
          <Text>{counted(links.length, 'page')} will be read:</Text>
          <List size="sm" spacing={4}>
            {links.map(link => (
              <List.Item key={link}>
                <Page link={link} onDrop={drop} />
              </List.Item>
            ))}
          </List>
        </>
      )}
      {mayAdd && onChange && <AddPage links={links} onAdd={link => onChange([...links, link])} />}
    </section>
  );
}

function Page({ link, onDrop }: { readonly link: string; readonly onDrop: ((link: string) => void) | null }) {
  return (
    <Group gap="xs">
      <PlainText size="sm">{link}</PlainText>
      {onDrop && (
        <Button size="compact-xs" variant="default" aria-label={`Do not read ${link}`} onClick={() => onDrop(link)}>
          Do not read it
        </Button>
      )}
    </Group>
  );
}

const most = 50;

function AddPage({ links, onAdd }: { readonly links: readonly string[]; readonly onAdd: (link: string) => void }) {
  return (
    <Box mt="xs">
      <AddLine
        label="A page to read"
        does="Read it"
        maxLength={2_000}
        placeholder="https://"
        faultOf={link => faultOf(link, links)}
        onAdd={onAdd}
      />
    </Box>
  );
}

function faultOf(link: string, links: readonly string[]): string | null {
  if (!/^https?:\/\//iu.test(link) || !URL.canParse(link)) {
    return 'An address that begins with http:// or https://.';
  }
  if (links.includes(link)) return 'This page is on the list already.';
  return links.length >= most ? `At most ${most} pages.` : null;
}
