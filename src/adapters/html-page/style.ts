/** How a page looks: on a screen, light or dark, from 320 pixels up; and on paper, A4. The system's own fonts only. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ground: #f4f6f8; --ink: #1a1f26; --quiet: #4a5361; --line: #c3cad4; --edge: #6b7686;
  --accent: #0b4f9e; --soft: #e9f1fb; --done: #1c6b3a; --alarm: #8a3b00; --alarm-soft: #fff4e5;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #181c22; --ground: #0f1216; --ink: #e9edf2; --quiet: #b6c0cd; --line: #3d4754; --edge: #8b97a7;
    --accent: #9cc7ff; --soft: #1d2c40; --done: #86d9a3; --alarm: #ffc98a; --alarm-soft: #33261a;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif;
  overflow-wrap: anywhere;
}
main, header, footer { max-width: 50rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 3rem); }
main { background: var(--paper); padding-block: 2rem 3rem; }
main:focus { outline: none; }
@media (min-width: 54rem) { main { margin-block: 2rem; border: 1px solid var(--line); border-radius: 0.75rem; } }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0; font-size: clamp(1.6rem, 1.2rem + 2vw, 2.2rem); }
h2 { margin: 2.75rem 0 0.75rem; font-size: 1.45rem; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.15rem; }
p, ul, ol, dl { margin: 0.6rem 0; }
ul, ol { padding-inline-start: 1.5rem; }
li { margin-block: 0.25rem; }
ul[role='list'] { list-style: none; padding: 0; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
code { font-family: ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; font-size: 0.95em; }
.skip { position: absolute; inset-inline-start: 1rem; top: -6rem; padding: 0.6rem 1rem; background: var(--paper); }
.skip:focus { top: 0.5rem; z-index: 1; }
.aside { margin: 0.4rem 0 0; color: var(--quiet); }
.hint { margin: 1.25rem 0; padding: 0.75rem 1rem; background: var(--soft); border-radius: 0.5rem; }
.note { color: var(--quiet); }

header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0.25rem 1.5rem; padding-block: 1rem 0.75rem; }
header p, header ul { margin: 0; }
header a { display: inline-block; padding: 0.35rem 0; }
.languages ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.languages [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
.home { font-weight: 600; }
footer { padding-block: 1rem 2.5rem; color: var(--quiet); font-size: 0.95rem; }

.contents { margin: 1.75rem 0; padding: 1.25rem 1.5rem; border: 1px solid var(--line); border-radius: 0.5rem; }
.contents h2 { margin: 0 0 0.5rem; font-size: 1.15rem; }
.contents ol { margin: 0; columns: 18rem; column-gap: 2.5rem; }
.contents li { margin: 0; padding-bottom: 0.3rem; break-inside: avoid; }
.contents a, .links a { padding-block: 0.15rem; }
.chapter { margin-top: 3rem; padding-top: 0.25rem; border-top: 1px solid var(--line); }
.chapter > h2 { margin-top: 1.75rem; }
.links > li { margin-block: 0.2rem; }
.links > li:has(.note) { margin-block: 0.7rem; }
.links .note { margin: 0; }

.box {
  appearance: none; flex: none; position: relative; width: 1.5rem; height: 1.5rem; margin: 0.1rem 0 0;
  border: 2px solid var(--edge); border-radius: 0.25rem; background: var(--paper);
}
.box:checked::after {
  content: ''; position: absolute; left: 0.4rem; top: 0.1rem; width: 0.45rem; height: 0.85rem;
  border: solid var(--done); border-width: 0 3px 3px 0; transform: rotate(45deg);
}
.box:checked { border-color: var(--done); }
.number { font-variant-numeric: tabular-nums; }
.items { margin: 1.5rem 0; border-top: 1px solid var(--line); }
.item { margin: 0; padding: 0.9rem 0; border-bottom: 1px solid var(--line); }
.head { display: flex; align-items: flex-start; gap: 0.8rem; }
.head label { flex: 1; font-weight: 600; }
.item.possible .head label { font-weight: 400; }
.state { flex: none; max-width: 40%; color: var(--quiet); font-size: 0.92rem; padding-top: 0.1rem; text-align: end; }
.item > p { margin: 0.2rem 0 0; padding-inline-start: 2.3rem; }
.item.next { margin-inline: -0.9rem; padding-inline: 0.9rem; background: var(--soft); border-inline-start: 4px solid var(--accent); padding-inline-start: calc(0.9rem - 4px); }
.item.next .state { color: var(--accent); font-weight: 600; }
.item.done .state { color: var(--done); }
.item:not(.done):has(.box:checked) .state { visibility: hidden; }
.item > .warning { margin: 0.5rem 0 0 2.3rem; padding: 0.4rem 0.8rem; }
.warning, .clock { color: var(--alarm); background: var(--alarm-soft); border-inline-start: 4px solid currentcolor; }
.warning { padding: 0.4rem 0.8rem; }
.clock { margin: 1rem 0; padding: 0.7rem 1rem; }
.clock.running { color: inherit; background: var(--soft); border-color: var(--accent); }
@media (max-width: 30rem) {
  .head { flex-wrap: wrap; row-gap: 0; }
  .head label { flex-basis: calc(100% - 2.3rem); }
  .state { max-width: none; padding: 0; margin-inline-start: 2.3rem; text-align: start; }
}

.rows > div { display: grid; grid-template-columns: minmax(8rem, 30%) 1fr; gap: 0 1.25rem; padding: 0.45rem 0; border-bottom: 1px solid var(--line); }
.rows dt { color: var(--quiet); }
dd { margin: 0; }
.form { margin: 1.75rem 0; }
.form h2, .form h3 { margin-top: 0; }
.form dl { margin: 0.75rem 0; border: 1px solid var(--line); border-radius: 0.5rem; }
.field { display: grid; grid-template-columns: minmax(10rem, 34%) 1fr; gap: 0.1rem 1.25rem; padding: 0.7rem 1rem; }
.field + .field { border-top: 1px solid var(--line); }
.field dt { grid-row: span 2; display: flex; gap: 0.7rem; align-items: flex-start; }
.field dd { grid-column: 2; }
.field .value { font-weight: 600; }
.field.free dt { color: var(--quiet); }
@media (max-width: 38rem) {
  .rows > div, .field { grid-template-columns: 1fr; }
  .field dd { grid-column: 1; }
  .field:not(.free) dd { padding-inline-start: 2.2rem; }
}

.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 1.25rem; }
.cards > li { display: flex; gap: 1rem; align-items: flex-start; margin: 0; }
.cards p { margin: 0; }
.cards ul { margin: 0.35rem 0 0; padding-inline-start: 1.1rem; color: var(--quiet); font-size: 0.92rem; }
.qr-code { flex: none; width: 7.5rem; height: 7.5rem; forced-color-adjust: none; border-radius: 0.25rem; }

@page { size: A4; margin: 18mm 17mm 20mm; @bottom-right { content: counter(page) ' / ' counter(pages); font: 9pt sans-serif; color: #4a5361; } }
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff; --ground: #ffffff; --ink: #000000; --quiet: #333c47; --line: #9aa3ae; --edge: #000000;
    --accent: #000000; --soft: #ffffff; --done: #000000; --alarm: #000000; --alarm-soft: #ffffff;
  }
  html { font-size: 10pt; }
  body { font-size: 1rem; line-height: 1.42; }
  main, header, footer { max-width: none; margin: 0; padding: 0; border: 0; }
  .skip, .contents, .hint, .chapter .group, header { display: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 14pt; margin-top: 8mm; }
  h3 { font-size: 11.5pt; margin-top: 5mm; }
  h1, h2, h3 { break-after: avoid; }
  p, li, dd { orphans: 3; widows: 3; }
  a { text-decoration: none; color: inherit; }
  .address { text-decoration: underline; }
  .addresses, .item, .field, .rows > div, .cards > li, .warning, .clock, li { break-inside: avoid; }
  .item { padding: 1.8mm 0; }
  .item > .warning, .warning { padding-block: 0.6mm; }
  .item.next { margin-inline: 0; padding-inline: 0; border-inline-start: 0; }
  .item.next .state { text-decoration: underline; }
  .box { width: 5mm; height: 5mm; border-width: 1.4pt; }
  .box:checked::after { left: 1.4mm; top: 0.2mm; width: 1.5mm; height: 3mm; }
  .chapter { margin-top: 9mm; border-top: 0; }
  .chapter > h2 { margin-top: 0; padding-bottom: 1mm; border-bottom: 1px solid var(--line); }
  .cards { grid-template-columns: 1fr 1fr; gap: 6mm; }
  .qr-code { width: 27mm; height: 27mm; }
  footer { break-before: avoid; margin-top: 6mm; padding-top: 2mm; border-top: 1px solid var(--line); font-size: 8.5pt; }
}
`
