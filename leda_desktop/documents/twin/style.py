"""How the page looks: one column that grows with the text, in light and dark, and on paper."""

STYLE = """
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2a2e; --soft: #4d5c5e; --line: #ddd8ca; --spruce: #12484a;
  --sun: #f2b233; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #10191b; --ink: #f1efe8; --soft: #b7c2c2; --line: #3a474a; --spruce: #8fc7c3; --sun: #f2b233; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 "Noto Sans", system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 .5em; }
h1 { font-size: 1.9rem; margin: 0 0 .3em; }
h2 { font-size: 1.4rem; border-top: 1px solid var(--line); padding-top: 1.2em; }
h3 { font-size: 1.1rem; }
h4 { font-size: 1rem; color: var(--soft); margin: 1.4em 0 .3em; }
p, ul { margin: .5em 0; }
ul { padding-left: 1.3em; }
li { margin: .25em 0; }
small { display: block; color: var(--soft); font-size: .9rem; }
.kicker, footer { color: var(--soft); }
.words { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .3em 1.2em; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; background: var(--paper); padding: .5rem 1rem; }
main:focus { outline: none; }
table { border-collapse: collapse; width: 100%; margin: .8em 0; }
caption { position: absolute; left: -100vw; }
th, td { text-align: left; vertical-align: top; padding: .4em .9em .4em 0; border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
tbody th { font-weight: 400; }
figure { margin: .8em 0 1.4em; }
figcaption { font-weight: 600; }
blockquote { margin: 0; padding-left: 1em; border-left: 3px solid var(--sun); font-size: 1.15rem; }
blockquote + figcaption { font-weight: 400; color: var(--soft); padding-left: 1.1em; }
.steps { width: auto; }
.steps th, .steps td { padding-top: .1em; padding-bottom: .1em; border: 0; }
svg { vertical-align: middle; margin-left: .5em; }
rect { fill: var(--spruce); }
footer { margin-top: 4em; border-top: 1px solid var(--line); font-size: .9rem; }
@media print {
  body { max-width: none; padding: 0; }
  h2, h3, h4 { break-after: avoid; }
  li, figure { break-inside: avoid; }
}
"""
