import { emailText } from '#infra/notify/email-text';
import { noticeOf } from '#infra/notify/notice';
import { retryAfterMs } from '#infra/notify/retry-after';
import { slackMessage } from '#infra/notify/slack-channel';
import type { WaitingDecision } from '#shared/contracts/run';
import { waiting } from '#test/support/notify-ground';

const run = { runId: 'run-1', title: 'Desk for heat pumps', workflowId: 'mrd/acme/run-1' };
const ground = { publicUrl: 'https://assay.example', temporalUi: 'http://ui.example', namespace: 'default' };
const at = new Date('2026-03-01T10:00:00Z');
const asked = {
  kind: 'plan',
  revision: 2,
  digest: `sha256:${'a'.repeat(64)}`,
  deadline: '2026-03-08T10:00:00.000Z',
  idea: 'the text of the brief',
};
const told = (type: Parameters<typeof noticeOf>[0]['type'], data: Record<string, unknown>, title = run.title) =>
  noticeOf({ type, at, data, run: { ...run, title } }, ground);

describe('a notice', () => {
  it('says what is asked, until when, and how to decide', () => {
    const notice = told('decision-requested', asked);
    expect(notice.subject).toBe('Please decide on the research plan: Desk for heat pumps');
    expect(notice.sentences).toEqual([
      'A decision on the research plan is asked for.',
      'It can be decided until 2026-03-08 10:00 UTC.',
    ]);
    expect(notice.commands).toEqual([
      'assay approve run-1 --kind plan',
      'assay reject run-1 --kind plan --reason "WHY"',
    ]);
    expect(notice.links.map(({ url }) => url)).toEqual([
      'https://assay.example/console/runs/run-1/plan',
      'http://ui.example/namespaces/default/workflows/mrd%2Facme%2Frun-1',
    ]);
  });

  it('names the amounts when money is asked for', () => {
    const money = { kind: 'budget', of: 'run', limitUsd: 5, spentUsd: 4.9, suggestedUsd: 10 };
    const notice = told('decision-reminded', { ...asked, ...money });
    expect(notice.sentences[1]).toBe('The budget of the run is used up: USD 4.90 of USD 5.00 are spent or promised.');
    expect(notice.commands).toEqual([
      'assay approve run-1 --kind budget --budget 10',
      'assay reject run-1 --kind budget',
    ]);
  });

  it.each([
    ['decision-expired', { kind: 'final' }, 'Nobody decided on the finished document: Desk for heat pumps'],
    ['run-ended', { state: 'completed' }, 'Run completed: Desk for heat pumps'],
    ['run-ended', { state: 'failed' }, 'Run failed: Desk for heat pumps'],
    [
      'budget-warned',
      { of: 'month', share: 0.8, limitUsd: 1, spentUsd: 0.8 },
      '80 % of the budget is used: Desk for heat pumps',
    ],
  ] as const)('of the type %s has words of its own and nothing to decide', (type, data, subject) => {
    expect(told(type, data)).toMatchObject({ subject, commands: [] });
  });

  const open: WaitingDecision = {
    ...waiting,
    kind: 'claims',
    items: 12,
    role: 'product-manager',
    approvers: { needed: 2, approved: [] },
  };
  const openNotice = (type: Parameters<typeof noticeOf>[0]['type'], request: WaitingDecision, data = {}) =>
    noticeOf(
      { type, at, request, run, data: { kind: request.kind, revision: 1, digest: request.digest, ...data } },
      ground,
    );

  it('says how many claims there are, who is asked, and when others are', () => {
    const notice = openNotice('decision-requested', open);
    expect(notice.subject).toBe('Please decide on 12 claims of low confidence: Desk for heat pumps');
    expect(notice.sentences).toEqual([
      'A decision on 12 claims of low confidence is asked for.',
      'It is for the product manager to decide.',
      'It takes 2 people who approve; so far nobody has.',
      'Please decide by 2026-03-08 10:00 UTC; after that it is escalated.',
    ]);
    expect(notice.commands[0]).toBe('assay review run-1');
    expect(notice.links[0]?.url).toBe('https://assay.example/console/runs/run-1/claims');
  });

  it('leads to the claims of the regulatory section, and says when the run would end', () => {
    const notice = openNotice('decision-reminded', { ...open, kind: 'regulatory', items: 1, atDeadline: 'end' });
    expect(notice.sentences[0]).toBe(
      'The decision on the regulatory section (1 claim) is still open since 2026-03-01 10:00 UTC.',
    );
    expect(notice.sentences.at(-1)).toBe('It can be decided until 2026-03-08 10:00 UTC.');
    expect(notice.links[0]?.url).toBe('https://assay.example/console/runs/run-1/claims');
  });

  it('says of an escalation who is asked now, since when it waits, and until when', () => {
    const request: WaitingDecision = { ...open, deadline: '2026-03-15T10:00:00.000Z', escalatedTo: ['executive'] };
    const notice = openNotice('decision-escalated', request, { to: 'executive', since: open.requestedAt });
    expect(notice.subject).toBe(
      'Now for the executive: please decide on 12 claims of low confidence: Desk for heat pumps',
    );
    expect(notice.sentences).toEqual([
      'The decision on 12 claims of low confidence is open since 2026-03-01 10:00 UTC, and nobody has decided in time.',
      'The executive is asked now.',
      'It is for the product manager or the executive to decide.',
      'It takes 2 people who approve; so far nobody has.',
      'Please decide by 2026-03-15 10:00 UTC; after that it is escalated.',
    ]);
  });

  it.each([
    [
      { claimsAppeared: 1, claimsDied: 2, numbersMoved: 1 },
      'Since the document before: 1 new claim, 2 claims gone, 1 number moved.',
    ],
    [{}, 'Both documents say the same.'],
  ])('counts what a refresh has changed: %j', (changes, sentence) => {
    const notice = told('refresh-compared', { before: 'run-0', ...changes });
    expect(notice.sentences[1]).toBe(sentence);
    expect(notice.links[0]?.url).toBe('https://assay.example/console/runs/run-0/compare/run-1');
  });

  it('takes nothing of the story but what it knows, and of the title one line of bounded length', () => {
    expect(JSON.stringify(told('decision-requested', asked))).not.toContain('the text of the brief');
    const { subject } = told('run-ended', { state: 'failed' }, `Evil\r\nBcc: all@example.com ${'x'.repeat(500)}`);
    expect(subject).not.toMatch(/[\r\n]/u);
    expect(subject.length).toBeLessThan(140);
  });
});

describe('a hostile title', () => {
  const notice = told('run-ended', { state: 'failed' }, `<!channel> <b onclick="x">'&*bold*`);

  it('stays text in an e-mail', () => {
    const { html } = emailText(notice);
    expect(html).toContain('&lt;!channel&gt; &lt;b onclick=&quot;x&quot;&gt;&#39;&amp;*bold*');
    expect(html).not.toContain('<b');
  });

  it('mentions nobody in Slack', () => {
    const { text, blocks } = slackMessage(notice);
    expect(text).toContain('&lt;!channel&gt;');
    expect(
      blocks
        .filter(({ type }) => type === 'section')
        .map(block => JSON.stringify(block))
        .join(),
    ).not.toContain('<!');
    expect(blocks[0]).toMatchObject({ type: 'header', text: { type: 'plain_text' } });
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-03-01T10:00:00Z');
  it.each([
    ['120', 120_000],
    ['Sun, 01 Mar 2026 10:01:00 GMT', 60_000],
    ['Sun, 01 Mar 2026 09:00:00 GMT', 0],
    ['soon', null],
    [null, null],
  ])('%s is %s milliseconds', (header, wait) => {
    expect(retryAfterMs(header, now)).toBe(wait);
  });
});
