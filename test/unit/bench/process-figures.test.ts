import { processorSeconds } from '#test/bench/stack/processor-seconds';
import { residentBytes } from '#test/bench/stack/resident-memory';

const onLinux = process.platform === 'linux' ? describe : describe.skip;

onLinux('the figures of a process', () => {
  it('are those the process has of itself', () => {
    const { user, system } = process.cpuUsage();
    expect(processorSeconds(process.pid)).toBeCloseTo((user + system) / 1e6, 0);
    const [own, seen] = [process.memoryUsage().rss, residentBytes(process.pid) ?? 0];
    expect(seen / own).toBeGreaterThan(0.8);
    expect(seen / own).toBeLessThan(1.25);
  });

  it('are unknown of a process that is none', () => {
    expect(processorSeconds(2 ** 30)).toBeNull();
    expect(residentBytes(2 ** 30)).toBeNull();
  });
});
