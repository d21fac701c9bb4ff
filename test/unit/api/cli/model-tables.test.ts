import { costsCsv } from '#api/cli/terminal/costs-csv';
import { dollars } from '#api/cli/terminal/dollars';
import { callTable, checkTable } from '#api/cli/terminal/model-tables';
import type { ModelCall } from '#shared/contracts/model-call';

const line = (group: string) => ({
  group,
  attempts: 2,
  tokens: { input: 10, cachedInput: 1, cacheWrite: 0, output: 3 },
  costMicroUsd: 1_234_567,
});

describe('costs on the screen', () => {
  it('are exact where they are small', () => {
    expect([dollars(0), dollars(7), dollars(12_345), dollars(1_234_567)]).toEqual([
      '$0.0000',
      '$0.000007',
      '$0.0123',
      '$1.2346',
    ]);
  });

  it('as CSV are exact to the micro-dollar, and no cell acts as a formula', () => {
    expect(costsCsv('run', [line('=cmd()'), line('a,"b"')])).toBe(
      [
        'run,attempts,input_tokens,cached_input_tokens,cache_write_tokens,output_tokens,usd',
        "'=cmd(),2,10,1,0,3,1.234567",
        '"a,""b""",2,10,1,0,3,1.234567',
        '',
      ].join('\r\n'),
    );
  });
});

const call: ModelCall = {
  key: 'k',
  prompt: 'draft-section',
  promptVersion: 3,
  words: null,
  section: 'pricing',
  engine: 'openai',
  provider: 'openai',
  model: 'gpt-6-luna',
  status: 'completed',
  isReused: false,
  tokens: { input: 10, cachedInput: 1, cacheWrite: 0, output: 3 },
  costMicroUsd: 7,
  attempts: [],
  route: null,
  error: null,
  at: '2026-11-21T00:00:00Z',
  milliseconds: 1,
};

describe('models on the screen', () => {
  it('keep their names whole on a narrow one, so that they can be copied', () => {
    const fault = 'model.bad-request: Check the model name and its limits; the journal names the call.';
    const check = { id: 'anthropic/claude-haiku-4-5', milliseconds: 80, costMicroUsd: 0, fault };
    expect(checkTable([check], 60)).toContain('anthropic/claude-haiku-4-5');
  });

  it('are told for each call with the section it was about', () => {
    expect(callTable([call], 120)).toMatch(/draft-section v3 +pricing +openai\/gpt-6-luna/u);
  });

  it('are not said to have failed where somebody cancelled the run', () => {
    const cancelled = { ...call, status: 'failed' as const, error: 'cancelled', model: null, provider: null };
    expect(callTable([cancelled], 120)).toMatch(/pricing +cancelled/u);
  });
});
