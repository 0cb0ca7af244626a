/** Text that is HTML already. Everything else that goes into a page is escaped. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** A template whose values are escaped unless they are `Html` themselves. */
export function html(strings: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html {
  return new Html(String.raw({ raw: strings }, ...values.map(render)))
}

function render(value: string | Html | Html[]): string {
  if (value instanceof Html) return value.text
  if (Array.isArray(value)) return value.map(render).join('')
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

interface Page {
  title: string
  /** What is simulated here, in a sentence or two: it stands above everything else. */
  simulates: string
  body: Html
}

/** A whole page in Parley's colours, light and dark, without a script and without anything to fetch. */
export function htmlPage({ title, simulates, body }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body><header class="simulation"><p><strong>Simulation</strong> ${simulates}</p></header>
<main>
${body}
</main></body>
</html>
`.text
}

const STYLE = new Html(`
:root {
  color-scheme: light dark;
  --ground: light-dark(oklch(0.978 0.004 205), oklch(0.190 0.014 220));
  --surface: light-dark(oklch(1 0 0), oklch(0.228 0.015 220));
  --sunken: light-dark(oklch(0.950 0.006 205), oklch(0.158 0.013 220));
  --hover: light-dark(oklch(0.935 0.008 205), oklch(0.272 0.017 220));
  --line: light-dark(oklch(0.905 0.009 208), oklch(0.310 0.016 220));
  --line-strong: light-dark(oklch(0.630 0.020 212), oklch(0.560 0.022 215));
  --ink: light-dark(oklch(0.235 0.028 222), oklch(0.945 0.006 205));
  --ink-soft: light-dark(oklch(0.430 0.025 218), oklch(0.775 0.014 210));
  --ink-faint: light-dark(oklch(0.520 0.022 215), oklch(0.672 0.016 212));
  --voice: light-dark(oklch(0.430 0.078 208), oklch(0.800 0.085 200));
  --voice-hover: light-dark(oklch(0.370 0.070 210), oklch(0.850 0.075 200));
  --on-voice: light-dark(oklch(0.990 0.004 205), oklch(0.190 0.030 215));
  --voice-fill: light-dark(oklch(0.926 0.026 203), oklch(0.298 0.034 212));
  --on-voice-fill: light-dark(oklch(0.235 0.030 220), oklch(0.945 0.008 205));
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 1rem/1.55 Figtree, system-ui, sans-serif; }
/* Hazard stripes, so that nobody takes it for the real thing. */
.simulation { padding-top: 0.5rem; border-bottom: 1px solid var(--line); font-size: 0.9375rem; line-height: 1.4;
  background: repeating-linear-gradient(-45deg, var(--ink) 0 0.5rem, var(--ground) 0.5rem 1rem) top / 100% 0.5rem no-repeat, var(--sunken); }
.simulation p { max-width: 38.75rem; margin: 0 auto; padding: 0.75rem clamp(1rem, 0.6rem + 1.6vw, 2rem); }
.simulation strong { margin-inline-end: 0.375rem; font-weight: 600; }
main { max-width: 38.75rem; margin: 0 auto; padding: clamp(1.5rem, 5vw, 3rem) clamp(1rem, 0.6rem + 1.6vw, 2rem); }
h1 { font: 400 clamp(1.75rem, 1.5rem + 1.1vw, 2.25rem)/1.14 Literata, Georgia, serif; letter-spacing: -0.012em; margin: 0 0 1rem; text-wrap: balance; }
h2 { font-size: 1rem; line-height: 1.4; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
p { margin: 0 0 1rem; overflow-wrap: anywhere; }
a { color: var(--voice); text-underline-offset: 0.2em; }
a:hover { color: var(--voice-hover); }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 2px; }
.soft { color: var(--ink-soft); }
.faint { color: var(--ink-faint); font-size: 0.8125rem; line-height: 1.4; }
.people { border-block: 1px solid var(--line); margin: 0 0 2rem; }
.people button { display: flex; align-items: center; gap: 0.75rem; width: 100%; min-height: 4rem; padding: 0.5rem 0.75rem; border: 0;
  border-radius: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.people button + button { border-top: 1px solid var(--line); }
.people button:hover { background: var(--hover); }
.people strong { display: block; font-weight: 600; line-height: 1.4; }
.people small { color: var(--ink-soft); font-size: 0.8125rem; overflow-wrap: anywhere; }
.face { flex: none; width: 2.75rem; height: 2.75rem; border-radius: 50%; background: var(--voice-fill); color: var(--on-voice-fill);
  display: grid; place-items: center; font-weight: 600; font-size: 0.9375rem; }
label { display: block; font-size: 0.9375rem; font-weight: 600; line-height: 1.4; margin: 1rem 0 0.375rem; }
.field { width: 100%; min-height: 3rem; padding: 0 0.875rem; border: 1px solid var(--line-strong); border-radius: 0.75rem;
  background: var(--surface); color: inherit; font: inherit; }
.check { display: flex; align-items: center; gap: 0.625rem; min-height: 2.75rem; margin: 0.5rem 0 1rem; font-weight: 400; }
.check input { width: 1.25rem; height: 1.25rem; margin: 0; accent-color: var(--voice); }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1.25rem; }
.solid { min-height: 2.75rem; padding: 0.5rem 1.25rem; border: 0; border-radius: 999px; background: var(--voice); color: var(--on-voice);
  font: 600 0.9375rem/1.4 Figtree, system-ui, sans-serif; cursor: pointer; }
.solid:hover { background: var(--voice-hover); }
.bare { display: inline-flex; align-items: center; min-height: 2.75rem; }
.head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1.5rem; margin: 0 0 0.75rem; }
.head h1 { margin: 0; }
.mail { border-top: 1px solid var(--line); padding: 1.25rem 0; }
.mail .faint { margin: 0.125rem 0 0; }
.mail .said { margin: 0.875rem 0; white-space: pre-wrap; }
`)
