import type { Tone } from './line.js';

/** Ink on white paper; text keeps at least 4.5 : 1. */
export const toneColours: Record<Tone, string> = {
  plain: '#1f1d1a',
  soft: '#625c52',
  accent: '#80520f',
  good: '#1d6547',
  warn: '#8a5200',
  bad: '#9c2b23',
  guess: '#5d3fa3',
};

/** The ground of badges, boxes and rows. */
export const toneGrounds: Record<Tone, string> = {
  plain: '#f3efe6',
  soft: '#f3efe6',
  accent: '#f6ead3',
  good: '#e2f1e8',
  warn: '#fdf0d8',
  bad: '#fbe6e3',
  guess: '#f0ebfa',
};

export const ruleColour = '#cabfa8';
export const faintRuleColour = '#e3dccd';

/** By series of a chart. */
export const seriesColours = ['#80520f', '#1d5a82', '#1d6547', '#9c2b23', '#5d3fa3', '#4d5a66'] as const;
