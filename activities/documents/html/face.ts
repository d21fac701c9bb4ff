import type { Mrd } from '#shared/contracts/mrd';
import { counted, dayAndTime } from '../reading/wording.js';
import { type Html, html } from './html.js';

/** Characters above which the idea is set smaller, so that the figures stay on the first screen. */
const longIdea = 400;

/** The first page: what this is, who wrote it, how much of it stands. */
export function face(mrd: Mrd): Html {
  return html`<header class="face" id="top">
<p class="eyebrow">Market requirements document</p>
<h1>${mrd.title}</h1>
<p class="byline"><span class="badge document ${mrd.status}">${mrd.status} document</span>
<span>${mrd.vertical}</span><span>generated ${dayAndTime(mrd.generatedAt)}</span></p>
<p class="idea${mrd.brief.idea.length > longIdea ? ' long' : ''}">${mrd.brief.idea}</p>
${context(mrd.brief)}
${figures(mrd)}
${failedChecks(mrd)}
<p class="engine"><b>${mrd.engine.name} ${mrd.engine.version}</b> ${mrd.engine.statement}</p>
</header>`;
}

function context({ audience, geographies, competitors }: Mrd['brief']): Html {
  const line = (name: string, values: readonly string[]) =>
    values.length === 0 ? null : html`<div><dt>${name}</dt><dd>${values.join(', ')}</dd></div>`;
  return html`<dl class="context">${line('For', audience)}${line('Where', geographies)}${line('Against', competitors)}</dl>`;
}

function figures({ totals, sections, disagreements, checks }: Mrd): Html {
  const researched = sections.filter(section => section.status !== 'derived');
  const evident = researched.filter(section => section.status !== 'insufficient-evidence');
  const tile = (value: string, words: string, kind = '') =>
    html`<div class="tile ${kind}"><dd>${value}</dd><dt>${words}</dt></div>`;
  return html`<dl class="figures">
${tile(String(totals.published), 'claims published', 'published')}
${tile(String(totals.hedged), 'hedged', 'hedged')}
${tile(String(totals.dropped), 'dropped', 'dropped')}
${tile(String(totals.sources), 'sources cited')}
${tile(String(disagreements.length), 'disagreements')}
${tile(`${evident.length}/${researched.length}`, 'sections with evidence')}
${tile(`${checks.filter(check => check.passed).length}/${checks.length}`, 'checks passed')}
</dl>`;
}

function failedChecks({ checks }: Mrd): Html | null {
  const failed = checks.filter(check => !check.passed);
  if (failed.length === 0) return null;
  return html`<div class="alert" role="note"><b>${counted(failed.length, 'check')} of this document did not pass.</b>
<ul>${failed.map(({ id, detail }) => html`<li><code>${id}</code> ${detail}</li>`)}</ul></div>`;
}
