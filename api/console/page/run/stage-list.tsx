import { Progress, Text, Timeline, Title } from '@mantine/core';
import type { RunEvent, RunView } from '#shared/contracts/run';
import type { RunState } from '#shared/policies/run-state';
import { type Stage, stagesOf } from './stages';

const words: Partial<Record<RunState, string>> = {
  planning: 'Planning',
  'awaiting-plan-approval': 'Approval of the plan',
  researching: 'Research',
  synthesizing: 'Writing',
  verifying: 'Verification',
  'awaiting-claim-review': 'Decisions on claims',
  'awaiting-regulatory-review': 'Decisions on regulatory claims',
  'awaiting-review': 'Approval of the document',
  completed: 'Publication',
};
const places: Record<Stage['place'], string> = { done: 'done', now: 'now', ahead: 'to come' };

export function StageList({ run, events }: { run: RunView; events: readonly RunEvent[] }) {
  const stages = stagesOf(run, events);
  const active = stages.filter(({ place }) => place !== 'ahead').length - 1;
  return (
    <section aria-labelledby="stages">
      <Title order={2} size="h4" mb="sm" id="stages">
        Stages
      </Title>
      <Timeline active={active} bulletSize={16} lineWidth={2}>
        {stages.map(stage => (
          <Timeline.Item key={stage.state} title={words[stage.state]}>
            <Text size="sm" c="dimmed">
              {places[stage.place]}
              {stage.progress && `, ${stage.progress.done} of ${stage.progress.total}`}
            </Text>
            {stage.progress && <StageBar name={words[stage.state] ?? stage.state} {...stage.progress} />}
          </Timeline.Item>
        ))}
      </Timeline>
    </section>
  );
}

function StageBar({ name, done, total }: { name: string; done: number; total: number }) {
  return <Progress value={total > 0 ? (done / total) * 100 : 0} aria-label={`${name}: ${done} of ${total}`} />;
}
