export const chartStyle = `
.chart { margin: 2rem 0; padding: 1.1rem 1.3rem 1rem; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); }
.chart figcaption { font: 600 1.1rem/1.4 var(--serif); margin-bottom: .6rem; }
.chart figcaption::first-letter { text-transform: uppercase; }
.chart figcaption .sub { font-family: var(--sans); font-size: .82rem; }
.chart svg { display: block; width: 100%; height: auto; overflow: visible; font-family: var(--sans); }
.chart svg.narrow { display: none; }
@media screen and (max-width: 44rem) { .chart svg.narrow { display: block; } .chart svg.wide { display: none; } .chart { padding: 1rem .9rem; } }
.chart .grid { stroke: var(--line); }
.chart .tick { font-size: 11px; fill: var(--soft); }
.chart .group { font-size: 13px; font-weight: 600; fill: var(--ink); }
.chart .name { font-size: 12.5px; fill: var(--soft); }
.chart .value { font-size: 12.5px; font-weight: 600; fill: var(--ink); font-variant-numeric: tabular-nums; }
.chart .row { color: var(--s0); }
.chart .row.s1 { color: var(--s1); } .chart .row.s2 { color: var(--s2); } .chart .row.s3 { color: var(--s3); } .chart .row.s4 { color: var(--s4); } .chart .row.s5 { color: var(--s5); }
.chart .mark { fill: currentColor; }
.chart .band { fill: currentColor; opacity: .5; }
.chart .unstated .mark { fill: var(--surface); stroke: var(--guess); stroke-width: 1.6; stroke-dasharray: 3 2; }
.chart .unstated .value { font-style: italic; font-weight: 400; fill: var(--guess); }
.chart a:hover .name, .chart a:focus-visible .name { fill: var(--ink); text-decoration: underline; }`;
