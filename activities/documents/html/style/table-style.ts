/** Tables, and their form as cards on narrow screens. */
export const tableStyle = `
.table { margin: 1.8rem 0; }
table { width: 100%; border-collapse: collapse; font-size: .88rem; line-height: 1.45; }
caption { text-align: left; font: 600 1.1rem/1.4 var(--serif); padding-bottom: .5rem; }
th { text-align: left; font-size: .74rem; font-weight: 600; letter-spacing: .05em; text-transform: uppercase; color: var(--soft); border-bottom: 1px solid var(--strong-line); padding: .4rem .8rem .4rem 0; vertical-align: bottom; }
td { padding: .6rem .8rem .6rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td > div { min-width: 3.4rem; }
td.words > div { min-width: 7.2rem; }
td.amount > div { min-width: 8.6rem; }
th { overflow-wrap: normal; }
.table .word { display: none; }
td:last-child, th:last-child { padding-right: 0; }
td.amount { font-weight: 600; font-variant-numeric: tabular-nums lining-nums; }
td.id { font-weight: 600; white-space: nowrap; color: var(--accent); }
td.problem { font: 400 1rem/1.5 var(--serif); min-width: 16rem; }
td.problem .sub { font-family: var(--sans); margin-top: .2rem; }
td.struck { color: var(--soft); }
.role { font-size: .72rem; font-weight: 700; letter-spacing: .06em; color: var(--accent); }
tr.unstated td { background: repeating-linear-gradient(135deg, transparent 0 7px, var(--guess-soft) 7px 14px); font-style: italic; }
tr.unstated td.amount { font-weight: 400; color: var(--guess); }
.formula { font-family: var(--mono); font-size: .8em; }
@media screen and (max-width: 44rem) {
  thead { position: absolute; left: -999rem; }
  table, caption, tbody, tr, td { display: block; }
  tr { border: 1px solid var(--line); border-radius: 10px; padding: .5rem .9rem; margin-bottom: .8rem; background: var(--surface); }
  td { display: grid; grid-template-columns: 6.4rem minmax(0, 1fr); gap: .6rem; padding: .3rem 0; border: 0; }
  td::before { content: attr(data-head); font: 400 .8rem/1.6 var(--sans); font-style: normal; color: var(--soft); }
  td > div, td.words > div, td.amount > div { min-width: 0; }
  td.problem { min-width: 0; }
}`;
