import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRotatingLog, tailOf } from '#infra/local/process/rotating-log';

describe('the log of a part', () => {
  it('moves on to a new file before it grows over its limit, and keeps three old ones', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'assay-log-')), 'part.log');
    const log = openRotatingLog(path, 10);
    for (const line of ['one-----', 'two-----', 'three---', 'four----', 'five----']) log.write(`${line}\n`);
    expect(readFileSync(path, 'utf8')).toBe('five----\n');
    expect(readFileSync(`${path}.1`, 'utf8')).toBe('four----\n');
    expect(readFileSync(`${path}.3`, 'utf8')).toBe('two-----\n');
    expect(existsSync(`${path}.4`)).toBe(false);
  });

  it('goes on where an earlier start left off, and shows its last lines', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'assay-log-')), 'part.log');
    openRotatingLog(path).write('a\nb\n');
    openRotatingLog(path).write('c\n');
    expect(tailOf(path, 2)).toBe('b\nc');
  });
});
