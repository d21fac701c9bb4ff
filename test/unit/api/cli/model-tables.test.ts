import { costsCsv } from '#api/cli/terminal/costs-csv';
import { dollars } from '#api/cli/terminal/dollars';

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
