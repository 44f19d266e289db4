/** Everything the page looks like; it fetches nothing and runs nothing. */
export const pageStyle = `
:root { color-scheme: light; --ink: #1f2328; --soft: #5c6470; --line: #d5d9df; --red: #a8201a; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; color: var(--ink); background: #fff;
  font: 16px/1.7 "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif; }
header { border-bottom: 3px solid var(--red); padding-bottom: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.35; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
p { margin: .4rem 0; }
.soft { color: var(--soft); }
nav { margin: 1rem 0 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
nav a { color: var(--red); padding: .6rem 0; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1.25rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
caption { text-align: left; color: var(--soft); padding: .25rem 0; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
th { background: #f4f5f7; font-weight: 600; }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td:first-child, .short { white-space: nowrap; }
td:last-child { min-width: 6em; }
code { font-family: ui-monospace, Consolas, Menlo, monospace; font-size: .9em; overflow-wrap: anywhere; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } nav { display: none; } .wide { overflow: visible; }
  table { font-size: 9.5pt; } tr { break-inside: avoid; } h2, h3 { break-after: avoid; } .page { break-before: page; } }
`;
