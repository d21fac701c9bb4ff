import { documentOf } from '#activities/research/corpus/read-document';
import { lastQuarters } from '#activities/research/services/sensor-tower/sales-estimates';
import sensorTowerTool from '#activities/research/tools/sensor-tower.tool';
import { sensorTowerToken, startSensorTowerServer } from '#test/support/tool-servers/sensor-tower-server';
import type { ToolServer } from '#test/support/tool-servers/tool-server';
import { served } from './ask-tool.js';

let server: ToolServer;
beforeEach(async () => {
  server = await startSensorTowerServer();
});
afterEach(() => server.close());

const token = new RegExp(`${sensorTowerToken}|${encodeURIComponent(sensorTowerToken)}`, 'u');

describe('estimates of Sensor Tower', () => {
  it('are rows that say whose estimates they are', async () => {
    const { ask, artifacts } = served(sensorTowerTool, server);
    const { documents } = await ask(server.query);
    expect(documents).toHaveLength(1);
    expect(documents[0]).toMatchObject({ kind: 'analyst', publisher: 'Sensor Tower', url: null });
    const bytes = await artifacts.get(documents[0]?.contentHash ?? '');
    const read = await documentOf({ bytes, fileName: 'app-estimates.json', location: '', retrievedAt: null }, {});
    if ('refused' in read) throw new TypeError(read.refused.detail);
    expect(read.passages.map(({ fields }) => fields)).toEqual([
      {
        app: 'Gartenplaner: Beete & Aussaat',
        developer: 'Beet GmbH',
        metric: 'estimated downloads',
        value: '90210',
        unit: 'downloads',
        quarter: '2026-Q3',
        geography: 'worldwide',
        method: 'estimate by Sensor Tower',
        publisher: 'Sensor Tower',
      },
      {
        app: 'Gartenplaner: Beete & Aussaat',
        developer: 'Beet GmbH',
        metric: 'estimated app store revenue',
        value: '23456.78',
        currency: 'USD',
        quarter: '2026-Q3',
        geography: 'worldwide',
        method: 'estimate by Sensor Tower',
        publisher: 'Sensor Tower',
      },
      {
        app: 'Gartenplaner Pro',
        metric: 'estimated downloads',
        value: '90211',
        unit: 'downloads',
        quarter: '2026-Q3',
        geography: 'worldwide',
        method: 'estimate by Sensor Tower',
        publisher: 'Sensor Tower',
      },
    ]);
  });

  it('are asked for by apps whose name the query mentions, and by no others', async () => {
    await served(sensorTowerTool, server).ask(server.query);
    const asked = new URL(server.calls[1]?.path ?? '', 'http://x').searchParams.get('app_ids');
    expect(asked).toBe('5f16a8019f7b275235017614,55c5028802ac64f9c0001faf');
  });

  it('keep the answer as it came, but for the token', async () => {
    const { ask, artifacts } = served(sensorTowerTool, server);
    const answer = await ask(server.query);
    const [original] = answer.documents[0]?.attachments ?? [];
    const stored = (await artifacts.get(original?.contentHash ?? '')).toString('utf8');
    expect(stored).toContain('"unified_revenue":2345678');
    expect(stored).toContain('auth_token=KEY');
    expect(stored + JSON.stringify(answer)).not.toMatch(token);
    expect(server.calls[0]?.path).toMatch(token);
  });

  it('are none where no app is named', async () => {
    const nothing = { hits: [], documents: [], notes: [] };
    expect(await served(sensorTowerTool, server).ask('market for mobile games')).toEqual(nothing);
    expect(await served(sensorTowerTool, server).ask('a')).toEqual(nothing);
    server.next(null, { kind: 'body', body: '[]' });
    expect(await served(sensorTowerTool, server).ask(server.query)).toEqual(nothing);
  });

  it('may come under a name, as some accounts get them', async () => {
    server.next({ kind: 'body', body: '{"apps": [{"app_id": 7, "name": "Gartenplaner"}]}' });
    server.next({
      kind: 'body',
      body: '{"data": [{"app_id": 7, "country": "DE", "date": "2026-01-01", "unified_units": 5}]}',
    });
    const { ask, textOf } = served(sensorTowerTool, server);
    expect(await textOf((await ask(server.query)).documents[0])).toContain(
      '"value":5,"unit":"downloads","quarter":"2026-Q1","geography":"DE"',
    );
  });

  it.each([
    [{ kind: 'status', status: 401 }, { code: 'tool.not-allowed' }],
    [{ kind: 'status', status: 403 }, { code: 'tool.not-allowed' }],
    [
      { kind: 'status', status: 429, headers: { 'retry-after': '2' } },
      { code: 'tool.throttled', retryAfterMs: 2_000 },
    ],
    [{ kind: 'status', status: 502 }, { code: 'tool.failed' }],
    [{ kind: 'body', body: '[{"name": "without an id"}]' }, { code: 'tool.broken-answer' }],
    [{ kind: 'body', body: `${sensorTowerToken} is no JSON` }, { code: 'tool.broken-answer' }],
    [{ kind: 'body', body: '<html></html>', contentType: 'text/html' }, { code: 'tool.broken-answer' }],
    [{ kind: 'huge', bytes: 5_000_000 }, { code: 'tool.broken-answer' }],
  ] as const)('fail for %o as %o, without the token in a word of it', async (behaviour, expected) => {
    for (const before of [[], [null]]) {
      server.next(...before, behaviour);
      const error = await served(sensorTowerTool, server).failure(server.query);
      expect(error).toMatchObject(expected);
      expect(`${error.stack}${error.cause}`).not.toMatch(token);
    }
  });

  it('cannot be had without a token', async () => {
    const { context, failure } = served(sensorTowerTool, server, { secret: () => undefined });
    expect(sensorTowerTool.missing(context)).toContain('SENSOR_TOWER_AUTH_TOKEN');
    expect((await failure(server.query)).code).toBe('tool.not-ready');
    expect(server.calls).toEqual([]);
  });
});

describe('the last eight quarters', () => {
  it.each([
    ['2026-11-21', '2024-10-01', '2026-09-30'],
    ['2026-01-01', '2024-01-01', '2025-12-31'],
  ])('on %s are from %s to %s', (now, from, to) => {
    expect(lastQuarters(new Date(now))).toEqual({ from, to });
  });
});
