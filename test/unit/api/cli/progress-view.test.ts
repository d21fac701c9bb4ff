import { describe, expect, it } from '@jest/globals';
import { createProgressView } from '#api/cli/terminal/progress-view';
import { createRecordingTerminal } from '#test/unit/api/support/recording-terminal';
import { runView } from '#test/unit/api/support/run-view';

const research = (done: number) => runView({ progress: [{ stage: 'research', done, total: 12 }] });

describe('progress', () => {
  it('on a screen redraws one bar a stage in place', () => {
    const terminal = createRecordingTerminal({ canRedraw: true });
    const view = createProgressView(terminal);
    view.show(research(3));
    view.show(research(6));
    expect(terminal.noted()).toContain('██████░░░░░░░░░░░░░░░░░░ 3/12');
    expect(terminal.noted()).toContain('\u001b[2A');
    expect(terminal.noted()).toContain('████████████░░░░░░░░░░░░ 6/12');
  });

  it('on a screen starts below other text once settled', () => {
    const terminal = createRecordingTerminal({ canRedraw: true });
    const view = createProgressView(terminal);
    view.show(research(3));
    view.settle();
    view.show(research(6));
    expect(terminal.noted()).not.toContain('\u001b[2A');
  });

  it('in a log is a line a state and a quarter, without control characters', () => {
    const terminal = createRecordingTerminal();
    const view = createProgressView(terminal);
    for (let done = 0; done <= 12; done += 1) view.show(research(done));
    const lines = terminal.noted().trimEnd().split('\n');
    expect(lines).toEqual([
      'run-1 researching',
      '  research 3/12',
      '  research 6/12',
      '  research 9/12',
      '  research 12/12',
    ]);
  });

  it('survives a stage of nothing', () => {
    const terminal = createRecordingTerminal({ canRedraw: true });
    createProgressView(terminal).show(runView({ progress: [{ stage: 'research', done: 0, total: 0 }] }));
    expect(terminal.noted()).toContain('0/0');
  });
});
