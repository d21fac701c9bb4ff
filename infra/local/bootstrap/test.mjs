import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runChild } from './run-child.mjs';

const folder = mkdtempSync(join(tmpdir(), 'assay-test-'));
const report = join(folder, 'report.json');
const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];

const code = await runChild(process.execPath, [...jest, '--json', `--outputFile=${report}`, ...process.argv.slice(2)]);
const counts = countsOf(report);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
rmSync(folder, { recursive: true, force: true });
process.exitCode = code === 0 && counts.failed > 0 ? 1 : code;

/** A suite that could not even be loaded has no tests to count, and is a failure all the same. */
function countsOf(path) {
  try {
    const result = JSON.parse(readFileSync(path, 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
