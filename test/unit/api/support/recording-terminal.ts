import type { Terminal } from '#api/cli/terminal/terminal';

export interface RecordingTerminal extends Terminal {
  readonly printed: () => string;
  readonly noted: () => string;
}

/** A screen of paper: keeps what was written, answers questions from a list. */
export function createRecordingTerminal(options: { answers?: string[]; canRedraw?: boolean } = {}): RecordingTerminal {
  const { answers = [], canRedraw = false } = options;
  let out = '';
  let notes = '';
  return {
    canAsk: answers.length > 0,
    canRedraw,
    width: 100,
    out: text => {
      out += text;
    },
    note: text => {
      notes += text;
    },
    ask: async question => {
      notes += question;
      return answers.shift() ?? 'q';
    },
    style: (_, text) => text,
    printed: () => out,
    noted: () => notes,
  };
}
