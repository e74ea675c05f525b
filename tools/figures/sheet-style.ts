import { readFileSync } from 'node:fs';

const colours = readFileSync(new URL('../../renderer/figure/figure.css', import.meta.url), 'utf8');
const style = `
  body { margin: 0; font: 13px system-ui, sans-serif; }
  section { padding: 12px; background: var(--figure-gap); color: var(--figure-shoe); }
  article { display: inline-block; margin: 6px 18px 18px 6px; vertical-align: top; }
  h2 { font-size: 13px; margin: 0 0 4px; }
  .views { display: flex; flex-wrap: wrap; gap: 4px 10px; margin-top: 4px; }
  .views div { white-space: nowrap; }
  h3 { font-size: 11px; font-weight: normal; margin: 0; }
  svg { width: var(--size); height: var(--size); background: color-mix(in srgb, var(--figure-gap), var(--figure-prop) 14%); border-radius: 8px; margin-right: 4px; }
  .views svg { width: var(--small); height: var(--small); margin-right: 2px; }
  .strip { display: grid; grid-template-columns: repeat(8, var(--size)); gap: 4px; }
  .strip svg { margin: 0; }
`;

/** The colours of a page of figures. */
export type Scheme = 'light' | 'dark';

/** A page of figures; `size` is that of one picture, in pixels. */
export function sheetPage(scheme: Scheme, size: number, body: string): string {
  return `<!doctype html><html data-theme="${scheme}"><meta charset="utf-8"><title>Figures</title><style>${colours}${style}</style>
<section style="--size:${size}px;--small:${Math.round(size / 2)}px">${body}</section>`;
}
