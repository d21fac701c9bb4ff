import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';
import { sha256Of } from '#infra/storage/sha256-of';
import { isSealedHistory, sealHistory } from '#infra/temporal/seal-history';

const folder = join(projectRoot, 'test', 'replay', 'histories');
const historyOf = async (name: string) => JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'));
const decoded = (sealed: unknown) =>
  JSON.stringify(sealed, (name, value) =>
    name === 'data' && typeof value === 'string' ? Buffer.from(value, 'base64').toString() : value,
  );

describe('a sealed history', () => {
  it.each(['approved', 'failed', 'approved-by-signal', 'plan-edited'])(
    'shows what happened when, and none of what was said: %s',
    async name => {
      const history = await historyOf(name);
      const sealed = sealHistory(history) as typeof history;
      const skeleton = (events: { eventId: string; eventType: string; eventTime: string }[]) =>
        events.map(({ eventId, eventType, eventTime }) => [eventId, eventType, eventTime]);
      expect(skeleton(sealed.events)).toEqual(skeleton(history.events));
      const input = history.events[0].workflowExecutionStartedEventAttributes.input.payloads[0].data;
      const { briefHash } = JSON.parse(Buffer.from(input, 'base64').toString());
      expect(decoded(history)).toContain(briefHash);
      expect(decoded(sealed)).not.toContain(briefHash);
      expect(decoded(sealed)).not.toMatch(/planHash|decision"|digest|costUsd/u);
      expect(decoded(sealed)).toContain(sha256Of(Buffer.from(input, 'base64')));
    },
  );

  it('takes the words of failures out as well', async () => {
    const sealed = JSON.stringify(sealHistory(await historyOf('failed')));
    expect(sealed).not.toContain('nonexistent');
    expect(sealed).not.toMatch(/"stackTrace":"[^("]/u);
  });

  it('is known as such, and an open one is not', async () => {
    const history = await historyOf('approved');
    expect(isSealedHistory(history)).toBe(false);
    expect(isSealedHistory(sealHistory(history))).toBe(true);
  });
});
