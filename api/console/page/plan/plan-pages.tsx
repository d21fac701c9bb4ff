import { List, Text } from '@mantine/core';
import type { ResearchPlan } from '#shared/contracts/plan';
import { PlainText } from '../layout/plain-text';
import { counted } from '../words/counted';

/** What will be fetched and who will be asked, when that is more than the corpus: people approve exactly this. */
export function PlanPages({ plan: { links = [], questions } }: { readonly plan: ResearchPlan }) {
  const tools = [...new Set(questions.flatMap(question => question.tools))];
  if (links.length === 0 && tools.length <= 1) return null;
  return (
    <section aria-label="What will be asked and read">
      <PlainText>{`Research tools: ${tools.join(', ')}.`}</PlainText>
      {links.length > 0 && (
        <>
          <Text>{counted(links.length, 'page')} will be read:</Text>
          <List size="sm">
            {links.map(link => (
              <List.Item key={link}>
                <PlainText size="sm">{link}</PlainText>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </section>
  );
}
