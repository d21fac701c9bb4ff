import { defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import type { DoctorFinding } from '#api/cli/stack/local-stack';

export default defineCommand({
  name: 'doctor',
  about: 'Say what is missing and how to mend it',
  options: [],
  async run({ stack, terminal }) {
    const findings = await stack.examine();
    const isFine = findings.every(finding => finding.isFine);
    const line = ({ name, isFine: fine, detail, remedy }: DoctorFinding) => {
      const mark = fine ? terminal.style('green', 'ok  ') : terminal.style('red', 'MEND');
      return `${mark} ${name}: ${detail}\n${fine || !remedy ? '' : `       ${remedy}\n`}`;
    };
    const code = isFine ? exitCodes.done : exitCodes.noStack;
    return { code, json: { isFine, findings }, text: findings.map(line).join('') };
  },
});
