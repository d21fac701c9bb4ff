import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import { sealHistory } from '#infra/temporal/seal-history';
import { workflowBundlePath } from '#workers/bundle';
import { checkHistory } from '#workers/replay/check-history';

const code = await readFile(workflowBundlePath, 'utf8');
const text = await readFile(join(projectRoot, 'test', 'replay', 'histories', 'approved.json'), 'utf8');
const approved = { name: 'approved', text };

/** The code with a change in it; a change that changes nothing would prove nothing. */
function changed(change: (code: string) => string): string {
  const other = change(code);
  expect(other).not.toBe(code);
  return other;
}

const eventOf = (activity: string) => {
  const { events } = JSON.parse(text) as { events: Record<string, { activityType?: { name: string } }>[] };
  const event = events.find(
    candidate => candidate['activityTaskScheduledEventAttributes']?.activityType?.name === activity,
  );
  return Number(event?.['eventId']);
};

describe('a recorded history', () => {
  it('is walked by the code that made it', async () => {
    const events = JSON.parse(text).events.length;
    expect(await checkHistory(code, approved)).toEqual({
      history: 'approved',
      verdict: 'same',
      events,
      difference: null,
      detail: null,
    });
  });

  it('is told to differ where an activity has another name', async () => {
    const check = await checkHistory(
      changed(text => text.replaceAll('draftPlan', 'sketchPlan')),
      approved,
    );
    expect(check).toMatchObject({
      verdict: 'differs',
      difference: {
        eventId: eventOf('draftPlan'),
        inHistory: 'the activity draftPlan',
        inCode: 'calls sketchPlan at this place',
      },
      detail: expect.stringContaining('patched'),
    });
  });

  it('is told to differ where the code leaves an activity out', async () => {
    const without = changed(text =>
      text.replace(/await \w+\.research\.openCorpus\(\{[^}]*\}\)/u, '({ documents: 1, passages: 1, faults: 0 })'),
    );
    const { verdict, difference } = await checkHistory(without, approved);
    expect(verdict).toBe('differs');
    expect(difference).toMatchObject({ eventId: eventOf('openCorpus'), inHistory: 'the activity openCorpus' });
    expect(difference?.inCode).toContain('does not do this');
  });

  it('is told to differ where the code waits first', async () => {
    const waits = changed(text =>
      text.replace(
        'const corpus = ',
        'await (0,_temporalio_workflow__WEBPACK_IMPORTED_MODULE_0__.sleep)(1000); const corpus = ',
      ),
    );
    const { difference } = await checkHistory(waits, approved);
    expect(difference).toMatchObject({ eventId: eventOf('openCorpus'), inCode: expect.stringContaining('timer') });
  });

  it('is told to differ where the code fails', async () => {
    const ends = changed(text => text.replace("desk.moveTo('researching'", "desk.moveTo('rejected'"));
    const { difference } = await checkHistory(ends, approved);
    expect(difference?.inCode).toContain('ends the run');
  });

  it('is told to differ where the code has no such workflow', async () => {
    const { difference } = await checkHistory(
      changed(text => text.replaceAll('mrdWorkflow', 'memoWorkflow')),
      approved,
    );
    expect(difference).toEqual({
      eventId: 1,
      inHistory: 'a run of the workflow mrdWorkflow',
      inCode: 'has no workflow of this name',
    });
  });

  it('says that it was sealed instead of failing in the middle', async () => {
    const sealed = JSON.stringify(sealHistory(JSON.parse(text)));
    expect(await checkHistory(code, { name: 'sealed', text: sealed })).toMatchObject({
      verdict: 'sealed',
      detail: expect.stringContaining('payloads of this history were taken out'),
    });
  });

  it.each(['', 'nonsense', '[]', 'null', '{}', '{"events":[]}', '{"events":[{"eventId":"x"}]}', '{"events":7}'])(
    'that is none is said to be unreadable: %j',
    async text => {
      expect(await checkHistory(code, { name: 'x', text })).toMatchObject({ verdict: 'unreadable', difference: null });
    },
  );
});
