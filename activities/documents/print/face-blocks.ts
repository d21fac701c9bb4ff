import type { Mrd } from '#shared/contracts/mrd';
import { counted, dayAndTime } from '../reading/wording.js';
import type { Block, FactsBlock, FiguresBlock } from './block.js';
import { badge, code, line, strong } from './line.js';

/** The first page: what this is, who wrote it, how much of it stands. */
export function faceBlocks(mrd: Mrd): Block[] {
  return [
    { kind: 'paragraph', style: 'eyebrow', line: line('Market requirements document') },
    { kind: 'paragraph', style: 'title', line: line(mrd.title) },
    { kind: 'paragraph', style: 'byline', line: byline(mrd) },
    { kind: 'paragraph', style: 'idea', line: line(mrd.brief.idea) },
    context(mrd.brief),
    figures(mrd),
    ...failedChecks(mrd),
    {
      kind: 'box',
      tone: 'accent',
      lines: [line(strong(`${mrd.engine.name} ${mrd.engine.version}`)), line(mrd.engine.statement)],
    },
    { kind: 'facts', rows: origin(mrd) },
  ];
}

function byline({ status, vertical, generatedAt }: Mrd) {
  const tone = status === 'complete' ? 'good' : 'warn';
  return line(badge(`${status} document`, tone), ` · ${vertical} · generated ${dayAndTime(generatedAt)}`);
}

function context({ audience, geographies, competitors }: Mrd['brief']): FactsBlock {
  const row = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [{ name: line(name), line: line(values.join(', ')) }];
  return {
    kind: 'facts',
    rows: [...row('For', audience), ...row('Where', geographies), ...row('Against', competitors)],
  };
}

function figures({ totals, sections, disagreements, checks }: Mrd): FiguresBlock {
  const researched = sections.filter(section => section.status !== 'derived');
  const evident = researched.filter(section => section.status !== 'insufficient-evidence');
  const passed = checks.filter(check => check.passed);
  return {
    kind: 'figures',
    figures: [
      { value: String(totals.published), words: 'claims published', tone: 'good' },
      { value: String(totals.hedged), words: 'hedged', tone: 'warn' },
      { value: String(totals.dropped), words: 'dropped', tone: 'bad' },
      { value: String(totals.sources), words: 'sources cited', tone: 'plain' },
      { value: String(disagreements.length), words: 'disagreements', tone: 'plain' },
      { value: `${evident.length}/${researched.length}`, words: 'sections with evidence', tone: 'plain' },
      { value: `${passed.length}/${checks.length}`, words: 'checks passed', tone: 'plain' },
    ],
  };
}

function failedChecks({ checks }: Mrd): Block[] {
  const failed = checks.filter(check => !check.passed);
  if (failed.length === 0) return [];
  const title = line(strong(`${counted(failed.length, 'check')} of this document did not pass.`));
  const told = failed.map(({ id, detail }) => line(code(id), ` ${detail}`));
  return [{ kind: 'box', tone: 'bad', lines: [title, ...told] }];
}

function origin(mrd: Mrd): FactsBlock['rows'] {
  const { promptCalls, modelCalls, costUsd } = mrd.totals;
  const work = `${counted(promptCalls, 'prompt')} answered, ${modelCalls} by a language model, USD ${costUsd.toFixed(2)}`;
  return [
    { name: line('Work'), line: line(work) },
    { name: line('Document'), line: line(`${mrd.id}, schema ${mrd.schemaVersion}`) },
    { name: line('Content hash'), line: line(code(mrd.contentHash)) },
  ];
}
