/** On paper: no navigation, quotes open (nobody can click), colours kept where they mean something. */
export const printStyle = `
@page { margin: 18mm 16mm; }
@media print {
  :root { --paper: #fff; --surface: #fff; }
  body { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .contents, .skip { display: none; }
  .page { padding: 0; max-width: none; }
  .face { padding-top: 0; }
  .chapter { margin-top: 2.2rem; }
  h2, h3, h4, caption, .chapter > header { break-after: avoid; }
  .claim, tr, .quote, .chart, .disagreement, .personas > li, .tile { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  .claim .quotes { flex-basis: 100%; }
  .quotes > summary { display: none; }
  .claim .quotes::details-content { content-visibility: visible; display: block; height: auto; }
  .register .quotes { display: none; }
}`;
