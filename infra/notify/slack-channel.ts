import type { Secret } from '#infra/config/secret';
import type { Channel } from '#infra/notify/channel';
import type { Notice } from '#infra/notify/notice';
import { postJson } from '#infra/notify/post-json';

/** Slack's header takes no more. */
const longestHeader = 150;

/** An incoming webhook of Slack. Slack knows no ids: after a crash between sending and noting, a message may stand there twice. */
export function slackChannel(url: Secret): Channel {
  return {
    name: 'slack',
    send: (notice, deliveryId) =>
      postJson(url.reveal(), JSON.stringify(slackMessage(notice)), { headers: { 'webhook-id': deliveryId } }),
  };
}

export function slackMessage({ subject, sentences, commands, links, run }: Notice) {
  const lines = [...sentences, ...commands.map(command => `\`${command}\``)].map(escaped);
  const linked = links.map(({ label, url }) => `<${url}|${label}>`);
  const text = [...lines, linked.join(' · ')].filter(Boolean).join('\n');
  return {
    text: escaped([subject, ...sentences].join('\n')),
    blocks: [
      {
        type: 'header',
        text: { type: 'plain_text', text: [...subject].slice(0, longestHeader).join(''), emoji: false },
      },
      { type: 'section', text: { type: 'mrkdwn', text } },
      ...(run ? [{ type: 'context', elements: [{ type: 'plain_text', text: run.id, emoji: false }] }] : []),
    ],
  };
}

/** These three are all that Slack reads as control characters: without them nobody is mentioned and nothing is linked. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
