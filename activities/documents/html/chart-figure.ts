import type { Chart } from '#shared/contracts/mrd';
import { chartDrawing } from '../chart/chart-drawing.js';
import { chartGroups } from '../chart/chart-rows.js';
import { chartScale } from '../chart/chart-scale.js';
import type { Reading } from '../reading/reading.js';
import { type Html, html } from './html.js';

/** Drawn twice, for wide and for narrow screens: one drawing scaled down would have letters of five pixels. */
export function chartFigure(reading: Reading, chart: Chart): Html {
  const groups = chartGroups(reading, chart);
  const { isLogarithmic } = chartScale(groups, 100);
  const scaleNote = isLogarithmic ? 'logarithmic scale; ' : '';
  const inUnit = chart.title.includes(chart.unit) ? '' : `in ${chart.unit}; `;
  const draw = (layout: 'wide' | 'narrow') => chartDrawing({ chart, groups, layout });
  return html`<figure class="chart"><figcaption>${chart.title}<span class="sub">${inUnit}${scaleNote}every mark leads to its claim</span></figcaption>
${draw('wide')}${draw('narrow')}</figure>`;
}
