import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planTable } from '#api/cli/terminal/plan-table';
import { runTable } from '#api/cli/terminal/run-table';
import { textTable } from '#api/cli/terminal/text-table';
import { runView } from '#test/unit/api/support/run-view';
import { samplePlan } from '#test/unit/api/support/sample-plan';

describe('a table', () => {
  it('wraps the flexible column so that rows fit the screen and nothing is lost', () => {
    const lines = planTable(samplePlan, 72).split('\n');
    expect(Math.max(...lines.slice(0, 5).map(line => line.length))).toBeLessThanOrEqual(72);
    expect(lines[2]).toMatch(/^q-01 !\s+market-size\s+How large is the market for durable\s+number, date$/);
    expect(lines[3]?.trim()).toBe('agents, by source and year?');
  });

  it('shows the whole question on a wide screen', () => {
    expect(planTable(samplePlan, 200)).toContain('How large is the market for durable agents, by source and year?');
  });

  it('says what the plan is expected to cost', () => {
    expect(planTable(samplePlan, 80)).toContain('2 questions to local-corpus: about 2 searches and 4 prompts, $0.00');
  });

  it('never lets a foreign text steer the screen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const table = textTable(
          [{ heading: 'A' }, { heading: 'B', isFlexible: true }],
          [[text, `\u001b[2J${text}`]],
          60,
        );
        expect(table.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
        expect(Math.max(...table.split('\n').map(line => [...line].length))).toBeLessThanOrEqual(60 + [...text].length);
      }),
    );
  });

  it('of runs names what they are', () => {
    expect(runTable([runView()], 100)).toMatch(/run-1\s+researching\s+general\s+0\s+2026-11-21 12:00\s+Durable agents/);
  });
});
