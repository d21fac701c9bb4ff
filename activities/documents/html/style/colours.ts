/** Paper and bronze, ink and night: all colours in one place. Text on its ground keeps at least 4.5 : 1. */
export const colours = `
:root {
  --paper: #fbfaf6; --surface: #fffefb; --sunk: #f3efe6; --ink: #1f1d1a; --soft: #625c52; --line: #e3dccd; --strong-line: #cabfa8;
  --accent: #80520f; --accent-soft: #f6ead3; --mark: #fff3cf;
  --good: #1d6547; --good-soft: #e2f1e8; --warn: #8a5200; --warn-soft: #fdf0d8; --bad: #9c2b23; --bad-soft: #fbe6e3;
  --guess: #5d3fa3; --guess-soft: #f0ebfa; --cite: #1d5a82; --cite-soft: #e3eff7;
  --s0: #80520f; --s1: #1d5a82; --s2: #1d6547; --s3: #9c2b23; --s4: #5d3fa3; --s5: #4d5a66;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", "Source Serif Pro", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #15161a; --surface: #1b1d22; --sunk: #22252b; --ink: #e9e5dc; --soft: #a8a193; --line: #31343b; --strong-line: #4a4e57;
    --accent: #e3b565; --accent-soft: #33291a; --mark: #3a3017;
    --good: #7fcfa5; --good-soft: #16301f; --warn: #f0b458; --warn-soft: #35270f; --bad: #f0938a; --bad-soft: #3a1c1a;
    --guess: #bda6f2; --guess-soft: #292140; --cite: #86c1e8; --cite-soft: #152c3c;
    --s0: #e3b565; --s1: #86c1e8; --s2: #7fcfa5; --s3: #f0938a; --s4: #bda6f2; --s5: #aab4bf;
  }
}`;
