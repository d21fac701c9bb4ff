import { Badge, Button, Group, Paper, Text, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import type { ResearchQuestion } from '#shared/contracts/plan';
import { sectionTitles } from '#shared/contracts/section';
import { PlainText } from '../layout/plain-text';
import { QuestionFields } from './question-fields';

export interface QuestionActions {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isOnly: boolean;
  change(question: ResearchQuestion): void;
  drop(): void;
  move(by: -1 | 1): void;
}

interface QuestionCardProps {
  readonly number: number;
  readonly question: ResearchQuestion;
  readonly actions: QuestionActions | null;
}

export function QuestionCard({ number, question, actions }: QuestionCardProps) {
  const [isOpen, { toggle }] = useDisclosure();
  return (
    <Paper component="li" withBorder p="sm" radius="md">
      <PlainText>{`${number}. ${question.text}`}</PlainText>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {sectionTitles[question.sectionId]}
        </Text>
        {question.critical && (
          <Badge variant="light" color="amber" tt="none">
            must have evidence
          </Badge>
        )}
      </Group>
      {actions && (
        <Group gap={4} mt="xs" role="group" aria-label={`Question ${number}`}>
          <Button size="compact-sm" variant="default" onClick={toggle} aria-expanded={isOpen}>
            {isOpen ? 'Done' : 'Edit'}
            <VisuallyHidden> question {number}</VisuallyHidden>
          </Button>
          <MoveButtons number={number} actions={actions} />
          <Button size="compact-sm" variant="default" onClick={actions.drop} disabled={actions.isOnly}>
            Drop<VisuallyHidden> question {number}</VisuallyHidden>
          </Button>
        </Group>
      )}
      {actions && isOpen && <QuestionFields question={question} onChange={actions.change} />}
    </Paper>
  );
}

/** A moved element loses the focus: it is given back, so that a keyboard can go on moving. */
function MoveButtons({ number, actions }: { number: number; actions: QuestionActions }) {
  const up = useRef<HTMLButtonElement>(null);
  const down = useRef<HTMLButtonElement>(null);
  const asked = useRef<-1 | 1 | null>(null);
  const move = (by: -1 | 1) => {
    asked.current = by;
    actions.move(by);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number is what tells that it was moved
  useEffect(() => {
    const button = asked.current === -1 ? up : down;
    if (asked.current !== null) button.current?.focus();
    asked.current = null;
  }, [number]);
  return (
    <>
      <Button ref={up} size="compact-sm" variant="default" onClick={() => move(-1)} disabled={actions.isFirst}>
        Up<VisuallyHidden> question {number}</VisuallyHidden>
      </Button>
      <Button ref={down} size="compact-sm" variant="default" onClick={() => move(1)} disabled={actions.isLast}>
        Down<VisuallyHidden> question {number}</VisuallyHidden>
      </Button>
    </>
  );
}
