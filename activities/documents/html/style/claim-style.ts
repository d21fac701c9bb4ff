/** Claims, badges, quotes, disagreements, personas and the register. */
export const claimStyle = `
.badge { display: inline-block; white-space: nowrap; padding: .05rem .5rem; border: 1px solid var(--line); border-radius: 999px; font-size: .76rem; line-height: 1.5; font-weight: 500; font-style: normal; color: var(--soft); }
.method.measured { background: var(--good); border-color: var(--good); color: var(--paper); }
.method.cited { border: 1px solid var(--cite); color: var(--cite); background: var(--cite-soft); }
.method.estimated { border: 1.5px dashed var(--guess); color: var(--guess); background: var(--guess-soft); font-style: italic; border-radius: 4px; }
.method.assumed { border: 1.5px dotted var(--soft); color: var(--soft); background: transparent; font-style: italic; border-radius: 4px; }
.hedged-mark { background: var(--warn-soft); border-color: var(--warn); color: var(--warn); }
.lone-mark { border: 1px solid var(--warn); color: var(--warn); background: transparent; }
.estimates { margin: 1.8rem 0; padding: .2rem 1.2rem 1rem; border: 1.5px dashed var(--guess); border-radius: 10px; }
.estimates td:last-child { min-width: 19rem; }
@media (max-width: 760px) { .estimates td:last-child { min-width: 0; } }
.document.complete, .status.complete, .passed { background: var(--good-soft); border-color: transparent; color: var(--good); }
.document.partial, .status.partial { background: var(--warn-soft); border-color: transparent; color: var(--warn); }
.status.insufficient-evidence { border: 1px dashed var(--bad); color: var(--bad); }
.failed { background: var(--bad-soft); border-color: transparent; color: var(--bad); }
.priority.must { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.priority.should { border-color: var(--accent); color: var(--accent); }

.ref { font-variant-numeric: tabular-nums; font-weight: 600; font-size: .82em; text-decoration: none; white-space: nowrap; color: var(--accent); }
a.ref:hover { text-decoration: underline; }
.cites { white-space: nowrap; font-size: .8em; }
.cites a { text-decoration: none; font-variant-numeric: tabular-nums; padding: 0 .06em; }
.cites a:hover { text-decoration: underline; }

.claims { display: grid; }
.claim { display: grid; grid-template-columns: 3rem minmax(0, 1fr); padding: .75rem 0; }
.claim + .claim { border-top: 1px solid var(--line); }
.claim .said > p:first-child { max-width: 72ch; }
.claim.hedged { box-shadow: inset 3px 0 0 var(--warn); padding-left: .9rem; margin-left: -.9rem; }
.claim.echo { padding: .6rem 0; }
.claim.echo.hedged { padding-left: .9rem; }
:target { background: var(--mark); }
.claim:target, .register > li:target { box-shadow: 0 0 0 .5rem var(--mark); border-radius: 4px; }
.hedge { font-size: .88rem; color: var(--warn); margin-top: .25rem; max-width: 76ch; }
.meta { display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; font-size: .8rem; color: var(--soft); margin-top: .3rem; }
.confidence { display: inline-flex; align-items: center; gap: .4rem; white-space: nowrap; font-variant-numeric: tabular-nums; font-size: .8rem; color: var(--soft); }
.meter { width: 2.6rem; height: .34rem; border-radius: 9px; background: var(--line); overflow: hidden; }
.meter > span { display: block; height: 100%; background: var(--good); }
.confidence.medium .meter > span { background: var(--warn); }
.confidence.low .meter > span { background: var(--bad); }

.quotes > summary { cursor: pointer; color: var(--accent); }
.quotes[open] { flex-basis: 100%; }
.quote { margin: .6rem 0 .9rem; padding-left: 1rem; border-left: 2px solid var(--strong-line); }
.quote blockquote { font: 400 1rem/1.55 var(--serif); color: var(--ink); }
.quote blockquote.data { font: 400 .8rem/1.55 var(--mono); }
.quote blockquote.words::before { content: "“"; } .quote blockquote.words::after { content: "”"; }
.quote figcaption { font-size: .82rem; color: var(--soft); margin-top: .15rem; }

.disagreement { margin: 1.5rem 0; padding: 1rem 1.2rem 1.1rem; border: 1px solid var(--line); border-top: 3px double var(--strong-line); border-radius: 0 0 10px 10px; background: var(--surface); }
.disagreement ul { display: grid; gap: 1rem 1.6rem; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); margin-top: .7rem; }
.disagreement li { border-left: 2px solid var(--strong-line); padding-left: .9rem; }
.disagreement li p:first-child { font: 400 1rem/1.5 var(--serif); }
.who { font-size: .82rem; color: var(--soft); margin-top: .25rem; }

.personas { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(14.5rem, 1fr)); margin-top: 1.2rem; }
.personas > li { border: 1px solid var(--line); border-radius: 10px; background: var(--surface); padding: .9rem 1.1rem 1rem; }
.personas > li.assumed { border-style: dashed; background: transparent; }
.personas p { font-size: .88rem; color: var(--soft); }

.register > li { display: grid; grid-template-columns: 3rem minmax(0, 1fr); padding: 1.1rem 0; }
.register > li + li { border-top: 1px solid var(--line); }
.register .label { font-weight: 600; color: var(--accent); font-variant-numeric: tabular-nums; }
.facts { font-size: .8rem; margin: .45rem 0; display: grid; gap: .1rem; }
.facts div { display: grid; grid-template-columns: 5rem minmax(0, 1fr); }
.facts dt { color: var(--soft); }
.register .quotes { font-size: .85rem; }
.backlinks { font-size: .85rem; color: var(--soft); }
@media (max-width: 40rem) {
  .claim, .register > li { grid-template-columns: 2.4rem minmax(0, 1fr); }
  .face { padding-top: 2rem; }
  .legend dl > div { grid-template-columns: 1fr; gap: .15rem; }
  .legend dl { grid-template-columns: 1fr; }
}`;
