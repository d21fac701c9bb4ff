import { compose } from '#activities/documents/compose/compose';
import { renderDocx } from '#activities/documents/docx/render-docx';
import { renderPdf } from '#activities/documents/pdf/render-pdf';
import { visibleText } from '#activities/documents/reading/visible-text';
import { samplePath } from '#infra/samples/sample-catalogue';
import { Brief } from '#shared/contracts/brief';
import { extractiveDesk, extractiveRun, readBrief } from '#test/support/extractive-run';
import { readDocx } from './read-docx.js';
import { readPdf, said, squeezed } from './read-pdf.js';

const shown = (text: string) => squeezed(visibleText(text));

describe('the document of the shipped sample, on paper', () => {
  it('says every claim and every quote of the evidence, with nothing off the page', async () => {
    const sample = samplePath('durable-workflows');
    const brief = Brief.parse(await readBrief(sample.brief));
    const run = await extractiveRun(brief, sample.corpus);
    const usage = { promptCalls: 1, modelCalls: 0, costUsd: 0 };
    const { engine } = extractiveDesk;
    const mrd = compose({ ...run, runId: 'run-1', at: '2026-11-21T12:41:55.000Z', brief, engine, usage });
    const pdf = await readPdf(await renderPdf(mrd));
    const docx = await readDocx(renderDocx(mrd));
    const texts = [said(pdf), squeezed(docx.said)];
    const words = mrd.claims.flatMap(claim => [claim.text, ...claim.citations.map(({ quote }) => quote)]);
    expect(words.length).toBeGreaterThan(100);
    for (const text of texts) expect(words.filter(each => !text.includes(shown(each)))).toEqual([]);
    expect(pdf.pieces.filter(({ text, to }) => text.trim() !== '' && to > 543)).toEqual([]);
    expect(pdf.links.filter(place => !pdf.places.includes(place))).toEqual([]);
  }, 240_000);
});
