import { Html } from '../html.js';
import { chartStyle } from './chart-style.js';
import { claimStyle } from './claim-style.js';
import { colours } from './colours.js';
import { pageStyle } from './page-style.js';
import { printStyle } from './print-style.js';
import { tableStyle } from './table-style.js';

const sheets = [colours, pageStyle, claimStyle, tableStyle, chartStyle, printStyle];

export const style = new Html(`<style>\n${sheets.join('\n')}\n</style>`);
