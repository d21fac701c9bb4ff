import { headline, progressBars } from '#api/cli/terminal/progress-bars';
import type { Terminal } from '#api/cli/terminal/terminal';
import type { RunView } from '#shared/contracts/run';

/** Shows how a run moves on. `settle` ends the redrawing, so that other text can follow. */
export interface ProgressView {
  show(run: RunView): void;
  /** A line that stays. */
  tell(text: string): void;
  settle(): void;
}

export function createProgressView(terminal: Terminal): ProgressView {
  return terminal.canRedraw ? createRedrawnView(terminal) : createLineView(terminal);
}

function createRedrawnView(terminal: Terminal): ProgressView {
  let drawn = 0;
  return {
    show(run) {
      const lines = progressBars(run).map(line => [...line].slice(0, terminal.width - 1).join(''));
      const back = drawn > 0 ? `\u001b[${drawn}A` : '';
      terminal.note(`${back}${lines.map(line => `\u001b[2K${line}\n`).join('')}\u001b[0J`);
      drawn = lines.length;
    },
    tell(text) {
      terminal.note(`  ${text}\n`);
      drawn = 0;
    },
    settle() {
      drawn = 0;
    },
  };
}

/** For logs: a line when the state changes and at each quarter of a stage. */
function createLineView(terminal: Terminal): ProgressView {
  const told = new Set<string>();
  const tell = (key: string, line: string) => {
    if (told.has(key)) return;
    told.add(key);
    terminal.note(`${line}\n`);
  };
  return {
    show(run) {
      tell(run.state, headline(run));
      for (const { stage, done, total } of run.progress) {
        const quarter = total > 0 ? Math.floor((done / total) * 4) : 0;
        if (quarter > 0) tell(`${stage} ${quarter}`, `  ${stage} ${done}/${total}`);
      }
    },
    tell: text => tell(text, `  ${text}`),
    settle: () => undefined,
  };
}
