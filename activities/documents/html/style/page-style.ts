/** Frame, headings, face and contents. */
export const pageStyle = `
*, *::before, *::after { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.6 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, blockquote { margin: 0; }
ul, ol { padding: 0; list-style: none; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
code { font: 0.85em/1.5 var(--mono); overflow-wrap: anywhere; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--surface); padding: .5rem 1rem; }
.page { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem 5rem; }
.eyebrow { font-size: .75rem; font-weight: 600; letter-spacing: .14em; text-transform: uppercase; color: var(--accent); }
.none, .sub { color: var(--soft); }
.sub { display: block; font-size: .85em; line-height: 1.45; font-weight: 400; }

.face { padding: 4rem 0 2.5rem; }
h1 { font: 600 clamp(2rem, 5vw, 3.1rem)/1.12 var(--serif); letter-spacing: -.015em; margin: .75rem 0 1.1rem; text-wrap: balance; }
.byline { display: flex; flex-wrap: wrap; gap: .4rem 1.1rem; align-items: center; color: var(--soft); font-size: .9rem; }
.idea { font: 400 1.2rem/1.6 var(--serif); margin: 1.6rem 0 1.2rem; max-width: 62ch; }
.idea.long { font-size: 1.02rem; max-width: 74ch; }
.context { font-size: .9rem; display: grid; gap: .25rem; margin-bottom: 2rem; }
.context div { display: grid; grid-template-columns: 4.5rem 1fr; }
.context dt { color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.2rem, 1fr)); border: 1px solid var(--line); border-radius: 10px; background: var(--surface); overflow: hidden; gap: 1px; }
.tile { padding: .9rem .9rem; overflow-wrap: normal; display: flex; flex-direction: column; outline: 1px solid var(--line); }
.tile dd { font: 600 1.75rem/1.1 var(--serif); font-variant-numeric: lining-nums; }
.tile dt { font-size: .78rem; line-height: 1.3; color: var(--soft); margin-top: .3rem; }
.tile.published dd { color: var(--good); } .tile.hedged dd { color: var(--warn); } .tile.dropped dd { color: var(--bad); }
.alert { margin-top: 1.25rem; padding: .9rem 1.1rem; border-left: 4px solid var(--bad); background: var(--bad-soft); border-radius: 0 8px 8px 0; font-size: .92rem; }
.alert ul { margin-top: .4rem; display: grid; gap: .3rem; }
.engine { margin-top: 1.25rem; padding: .9rem 1.1rem; border-left: 4px solid var(--accent); background: var(--accent-soft); border-radius: 0 8px 8px 0; font-size: .92rem; }
.engine b { display: block; }

.legend { padding: 1.4rem 1.5rem 1.5rem; border: 1px solid var(--line); border-radius: 10px; background: var(--surface); font-size: .88rem; }
.legend h2 { font: 600 1.1rem/1.3 var(--serif); margin-bottom: .9rem; }
.legend dl { display: grid; gap: .7rem 2rem; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); }
.legend dl > div { display: grid; grid-template-columns: 8.2rem 1fr; gap: .9rem; align-items: start; }
.legend dd { color: var(--soft); line-height: 1.45; }
.legend .word { display: none; }

.contents { padding-top: 2rem; font-size: .88rem; }
.contents ol { margin-top: .7rem; display: grid; }
.contents a { display: grid; grid-template-columns: 1.7rem 1fr auto; align-items: baseline; padding: .27rem .5rem; border-radius: 6px; color: var(--ink); text-decoration: none; line-height: 1.4; }
.contents a:hover { background: var(--sunk); }
.contents .place { color: var(--soft); font-variant-numeric: tabular-nums; }
.dot { width: .55rem; height: .55rem; border-radius: 50%; border: 1.5px solid var(--good); margin-left: .5rem; }
.complete > a .dot { background: var(--good); }
.partial > a .dot { border-color: var(--warn); background: linear-gradient(90deg, var(--warn) 50%, transparent 50%); }
.insufficient-evidence > a .dot { border-color: var(--bad); border-style: dashed; }
.derived > a .dot { border-color: transparent; }
@media screen and (min-width: 68rem) {
  .page { display: grid; grid-template-columns: 15.5rem minmax(0, 1fr); gap: 4rem; }
  .contents { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 4rem 0 2rem; align-self: start; scrollbar-width: thin; }
}

.chapter { margin-top: 4.2rem; }
.chapter > header { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: baseline; justify-content: space-between; border-bottom: 1px solid var(--strong-line); padding-bottom: .55rem; margin-bottom: 1.2rem; }
h2 { font: 600 1.65rem/1.25 var(--serif); letter-spacing: -.01em; }
h2 .place { color: var(--accent); margin-right: .35rem; font-weight: 400; }
h3 { font: 600 1.1rem/1.35 var(--serif); margin: 1.9rem 0 .5rem; }
h4 { font: 600 1rem/1.4 var(--sans); }
.note { color: var(--soft); font-style: italic; font-family: var(--serif); margin-bottom: 1rem; max-width: 70ch; }
.insufficient { border: 1px dashed var(--strong-line); border-radius: 10px; padding: 1rem 1.2rem; font-size: .93rem; color: var(--soft); }
.insufficient b { color: var(--ink); }
.insufficient ul { margin-top: .4rem; padding-left: 1.1rem; list-style: disc; }
.plain { display: grid; grid-template-columns: minmax(0, 1fr); gap: .6rem; padding-left: 1.1rem; list-style: disc; max-width: 72ch; }
.plain li::marker { color: var(--accent); }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .8rem; color: var(--soft); }
footer code { font-size: .95em; }`;
