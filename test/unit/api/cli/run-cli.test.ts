import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { runCli } from '#api/cli/run-cli';
import { projectRoot } from '#infra/config/project-root';
import { createRecordingTerminal } from '#test/unit/api/support/recording-terminal';

const packageJson = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));

async function cli(...argv: string[]) {
  const terminal = createRecordingTerminal();
  const code = await runCli({ argv, terminal, signal: new AbortController().signal });
  return { code, terminal };
}

describe('the command line', () => {
  it('ends with 2 and a JSON error last on standard output for a brief that is not there', async () => {
    const { code, terminal } = await cli('run', '--brief', '/nowhere/brief.json', '--corpus', '/nowhere', '--json');
    expect(code).toBe(2);
    const lines = terminal.printed().trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      error: {
        code: 'brief.unreadable',
        title: 'The brief could not be read',
        detail: '/nowhere/brief.json does not exist or may not be read',
        remedy: expect.any(String),
        faults: [],
      },
    });
    expect(terminal.noted()).toContain('What to do:');
  });

  it('prints nothing on standard output for a person who made a mistake', async () => {
    const { code, terminal } = await cli('run', '--brief', '/nowhere/brief.json', '--corpus', '/nowhere');
    expect([code, terminal.printed()]).toEqual([2, '']);
  });

  it.each(['--version', '-V'])('tells its version by %s and needs nothing for it', async flag => {
    const { code, terminal } = await cli(flag);
    expect([code, terminal.printed()]).toEqual([0, `${packageJson.version}\n`]);
  });

  it('ends with 2 for a wrong usage, as JSON when asked', async () => {
    const { code, terminal } = await cli('approve', 'run-1', '--kind', 'wrong', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(terminal.printed()).error.code).toBe('request.invalid');
  });
});
