import { scaleLinear, scaleLog } from 'd3-scale';
import type { ChartGroup } from './chart-rows.js';

export interface ChartScale {
  readonly isLogarithmic: boolean;
  /** Pixels from the left edge of the plot. */
  at(value: number): number;
  readonly ticks: readonly number[];
}

/** Above this ratio of largest to smallest a linear axis would press most values into the first pixels. */
const widestLinearSpread = 20;

export function chartScale(groups: readonly ChartGroup[], width: number): ChartScale {
  const values = groups.flatMap(({ rows }) =>
    rows.flatMap(row => [row.value, row.low ?? row.value, row.high ?? row.value]),
  );
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least > 0 && most / least > widestLinearSpread ? logarithmic(least, most, width) : linear(least, most, width);
}

function linear(least: number, most: number, width: number): ChartScale {
  const scale = scaleLinear()
    .domain([Math.min(0, least), Math.max(most, 0) || 1])
    .nice(4)
    .range([0, width]);
  return { isLogarithmic: false, at: value => scale(value), ticks: scale.ticks(width > 400 ? 5 : 3) };
}

function logarithmic(least: number, most: number, width: number): ChartScale {
  const scale = scaleLog()
    .domain([least / 1.4, most * 1.4])
    .range([0, width]);
  const isShort = Math.log10(most / least) < 2;
  const ticks = scale.ticks().filter(tick => isRound(tick, isShort ? [1, 2, 5] : [1]));
  return { isLogarithmic: true, at: value => scale(value), ticks };
}

function isRound(tick: number, digits: readonly number[]): boolean {
  return digits.includes(Number(tick.toExponential(0).split('e')[0]));
}
