import type { Notice } from '#infra/notify/notice';

/** The same in plain text and in simple HTML: no pictures, no styles, everything escaped. */
export function emailText({ subject, sentences, commands, links, run }: Notice): { text: string; html: string } {
  const deciding = commands.length > 0 ? ['To decide by the command line:', ...commands] : [];
  const text = [
    ...sentences,
    '',
    ...deciding,
    ...(deciding.length > 0 ? [''] : []),
    ...links.map(({ label, url }) => `${label}: ${url}`),
    ...(run ? ['', `Run ${run.id}`] : []),
  ].join('\n');
  const html = [
    `<h3>${escaped(subject)}</h3>`,
    ...sentences.map(sentence => `<p>${escaped(sentence)}</p>`),
    ...(commands.length > 0 ? [`<p>To decide by the command line:</p><pre>${escaped(commands.join('\n'))}</pre>`] : []),
    ...links.map(({ label, url }) => `<p><a href="${escaped(url)}">${escaped(label)}</a></p>`),
    ...(run ? [`<p>Run ${escaped(run.id)}</p>`] : []),
  ].join('\n');
  return { text: `${text}\n`, html };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, letter => entities[letter] ?? '');
}
