import { type CommandContext, type CommandOutcome, defineCommand } from '#api/cli/define-command';
import { exitCodes } from '#api/cli/exit-codes';
import { resolveRunId } from '#api/cli/input/resolve-run-id';
import { channelTable, deliveryTable } from '#api/cli/terminal/notification-tables';
import type { ChannelTest, NotificationDelivery } from '#shared/contracts/notification';
import { AssayError } from '#shared/errors/assay-error';

const none = `No message was sent: no channel is configured, or only e-mail to people and your key has no address. Set
ASSAY_NOTIFY_WEBHOOK_URL, ASSAY_NOTIFY_SLACK_URL or ASSAY_NOTIFY_SMTP_URL and what belongs to it; .env.example describes them.
`;

export default defineCommand({
  name: 'notify',
  order: 88,
  about: 'Try the notifications, or see what was sent about a run',
  arguments: [
    { usage: '<action>', about: 'test: sends a message through each channel; list: what was sent' },
    { usage: '[run]', about: 'list: a run, or "latest"' },
  ],
  options: [],
  async run(context, _, [action, ...runs]) {
    if (action === 'test') return tryOut(context);
    if (action === 'list') return list(context, runs);
    throw new AssayError('request.invalid', `"${action}" is neither test nor list`);
  },
});

async function tryOut({ api, terminal }: CommandContext): Promise<CommandOutcome> {
  const { channels } = await api.post<{ channels: ChannelTest[] }>('/v1/notifications/test', {});
  const text = channels.length === 0 ? none : channelTable(channels, terminal.width);
  const isWell = channels.every(({ isSent }) => isSent);
  return { code: isWell ? exitCodes.done : exitCodes.unexpected, json: { channels }, text };
}

async function list({ api, terminal }: CommandContext, runs: readonly string[]): Promise<CommandOutcome> {
  if (runs.length === 0) throw new AssayError('request.invalid', 'list: name a run, or "latest"');
  const path = `/v1/runs/${await resolveRunId(api, runs)}/notifications`;
  const sent = await api.get<{ runId: string; notifications: NotificationDelivery[] }>(path);
  const isNone = sent.notifications.length === 0;
  const text = isNone ? 'Nobody was notified about this run.\n' : deliveryTable(sent.notifications, terminal.width);
  return { code: exitCodes.done, json: sent, text };
}
