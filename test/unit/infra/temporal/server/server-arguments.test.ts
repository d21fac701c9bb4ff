import { serverArguments, serverEnvironment } from '#infra/temporal/server/server-arguments';

const settings = {
  port: 1,
  uiPort: 2,
  file: '/d/temporal.db',
  namespace: 'default',
  searchAttributes: { A: 'Keyword' },
};

describe('the command line of the Temporal server', () => {
  it('keeps everything over a power loss, and lifts the rates that slow each hop', () => {
    const line = serverArguments({ ...settings, durability: 'full' }).join(' ');
    expect(line).toContain('--sqlite-pragma journal_mode=wal --sqlite-pragma synchronous=full');
    for (const processor of ['transfer', 'timer', 'visibility']) {
      expect(line).toContain(`--dynamic-config-value history.${processor}ProcessorMaxPollRPS=1000`);
    }
    expect(line).toContain('--search-attribute A=Keyword');
    expect(line).toContain('--ip 127.0.0.1');
  });

  it('synchronises less for tests', () => {
    expect(serverArguments({ ...settings, durability: 'fast' })).toContain('synchronous=normal');
  });

  it('lets nobody skip a deadline, except in tests', () => {
    const skips = (canSkipTime?: boolean) =>
      serverArguments({ ...settings, durability: 'fast', canSkipTime }).some(part => part.includes('TimeSkipping'));
    expect([skips(), skips(true)]).toEqual([false, true]);
  });

  it("hands down nothing of the user's own Temporal settings", () => {
    expect(serverEnvironment({ TEMPORAL_ADDRESS: 'x:1', HOME: '/h' })).toEqual({ HOME: '/h' });
  });
});
