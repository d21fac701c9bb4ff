import { createInterface } from 'node:readline/promises';
import { styleText } from 'node:util';

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Where a command writes and asks. Results go to `out`, everything said on the way to `note`. */
export interface Terminal {
  /** A person sits at it: questions can be asked. */
  readonly canAsk: boolean;
  /** `note` goes to a screen that can be redrawn. */
  readonly canRedraw: boolean;
  /** Standard output goes to a program or file. */
  readonly isPiped?: boolean;
  readonly width: number;
  out(text: string): void;
  note(text: string): void;
  ask(question: string): Promise<string>;
  style(style: Style, text: string): string;
}

/** Colours follow the screen and NO_COLOR, which `styleText` looks at by itself. */
export function createTerminal(interrupted: AbortController): Terminal {
  const { stdin, stdout, stderr } = process;
  return {
    canAsk: stdin.isTTY === true && stderr.isTTY === true,
    canRedraw: stderr.isTTY === true,
    isPiped: stdout.isTTY !== true,
    width: stderr.columns ?? 100,
    out: text => void stdout.write(text),
    note: text => void stderr.write(text),
    style: (style, text) => styleText(style, text, { stream: stderr }),
    async ask(question) {
      const lines = createInterface({ input: stdin, output: stderr });
      // While it asks, readline holds the keyboard: without this, Ctrl-C would be an error of the question.
      lines.once('SIGINT', () => interrupted.abort());
      try {
        return (await lines.question(question, { signal: interrupted.signal })).trim();
      } finally {
        lines.close();
      }
    },
  };
}
