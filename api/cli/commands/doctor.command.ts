import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import type { Check } from '#infra/local/doctor/check';

export default defineCommand({
  name: 'doctor',
  order: 130,
  about: 'Say what is missing and how to mend it',
  options: [],
  async run({ stack, terminal }) {
    const checks = await stack.examine();
    const isFine = checks.every(check => check.ok);
    const line = ({ name, ok, detail, remedy }: Check) => {
      const mark = ok ? terminal.style('green', 'ok  ') : terminal.style('red', 'MEND');
      return `${mark} ${name}: ${detail}\n${ok || !remedy ? '' : `       ${remedy}\n`}`;
    };
    const code = isFine ? exitCodes.done : exitCodes.noStack;
    return { code, json: { ok: isFine, checks }, text: checks.map(line).join('') };
  },
});
