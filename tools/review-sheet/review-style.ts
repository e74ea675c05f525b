import { readFileSync } from 'node:fs';
import { type FullLanguage, isRightToLeft } from '../../shared/strings/languages.ts';

const colours = readFileSync(new URL('../../renderer/figure/figure.css', import.meta.url), 'utf8');

/** 186 x 255 mm fit both A4 and Letter. */
const style = `
  @page { margin: 12mm; }
  body { margin: 0; font: 8.5pt/1.25 system-ui, sans-serif; color: #1d282b; }
  article { box-sizing: border-box; width: 186mm; min-height: 253mm; display: flex; flex-direction: column; gap: 2mm; break-after: page; }
  article:last-child { break-after: auto; }
  p, h1, ul, dl, dd, figure { margin: 0; padding: 0; }
  h1 { font-size: 15pt; }
  header { border-bottom: 0.4mm solid; padding-bottom: 1mm; }
  .poses { display: flex; flex-wrap: wrap; gap: 1mm; }
  .poses figure { position: relative; width: 28mm; height: 28mm; }
  .poses svg { width: 100%; height: 100%; }
  .poses b { position: absolute; top: 0; inset-inline-start: 1mm; }
  table { border-collapse: collapse; width: 100%; }
  th, td { border: 0.2mm solid #7d8a8a; padding: 0.4mm 1mm; text-align: start; vertical-align: top; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.4mm 3mm; }
  dt { color: #46555a; }
  .skip { font-weight: 700; border-inline-start: 0.6mm solid; padding-inline-start: 1.5mm; }
  ul { list-style: none; display: grid; grid-template-columns: 1fr 1fr; gap: 1mm 4mm; }
  .verdicts { grid-template-columns: repeat(3, auto); font-weight: 700; }
  li::before { content: ""; display: inline-block; width: 3mm; height: 3mm; margin-inline-end: 1.5mm; border: 0.25mm solid; vertical-align: -0.4mm; }
  .comments { flex: 1; min-height: 16mm; border-bottom: 0.2mm solid #7d8a8a; }
  .signature { display: grid; grid-template-columns: 2fr 1fr 2fr; gap: 6mm; margin-top: 9mm; }
  .signature span { border-top: 0.25mm solid; padding-top: 0.5mm; font-size: 8pt; }
`;

/** The whole document of review pages. */
export function reviewDocument(language: FullLanguage, pages: readonly string[]): string {
  return `<!doctype html><html lang="${language}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}" data-theme="light"><meta charset="utf-8"><title>Unhunch</title>
<style>${colours}${style}</style>${pages.join('\n')}`;
}
