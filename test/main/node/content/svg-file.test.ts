import { describe, expect, test } from 'vitest';
import { checkSvg } from '../../../../main/node/content/svg-file.ts';
import { svgOf } from '../../../support/own-pictures.ts';

const check = (text: string | Buffer) => checkSvg(Buffer.from(text));
const XLINK = ' xmlns:xlink="http://www.w3.org/1999/xlink"';

describe('a plain drawing is accepted as it is', () => {
  test.each([
    ['shapes', svgOf('<g fill="none"><path d="M0 0h9"/><circle r="4"/></g>')],
    [
      'a declaration',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${svgOf('<path d="M0 0"/>')}\n`,
    ],
    ['comments', svgOf('<!-- <script>alert(1)</script> --><path d="M0 0"/>')],
    ['text', svgOf('<text x="1">left &amp; right &lt; &#228;</text>')],
    ['a style of its own', svgOf('<style>.a { fill: #123 }</style><path class="a" d="M0 0"/>')],
    [
      'gradients that refer to each other',
      svgOf(
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient><radialGradient id="b" xlink:href="#a"/></defs>' +
          '<path style="fill:url(#b)" clip-path="url(\'#a\')" d="M0 0"/>',
        XLINK,
      ),
    ],
    [
      "a drawing program's notes",
      svgOf(
        '<metadata><rdf:RDF><cc:Work rdf:about=""><dc:title>x</dc:title></cc:Work></rdf:RDF></metadata>',
        ' xmlns:svg="http://www.w3.org/2000/svg" xmlns:cc="http://creativecommons.org/ns#"' +
          ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
      ),
    ],
  ])('%s', (_what, text) => {
    expect(check(text)).toEqual({ ok: true, content: Buffer.from(text) });
  });
});

describe('anything that runs, loads, moves or multiplies is rejected with its name', () => {
  const bomb = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  test.each([
    ['a script', svgOf('<script>alert(1)</script>'), '<script>'],
    [
      'a script under another prefix',
      svgOf('<svg:script/>', ' xmlns:svg="http://www.w3.org/2000/svg"'),
      '<svg:script>',
    ],
    ['a second name for SVG', svgOf('<x:script/>', ' xmlns:x="http://www.w3.org/2000/svg"'), 'must not use'],
    ['HTML by a prefix', svgOf('<h:script/>', ' xmlns:h="http://www.w3.org/1999/xhtml"'), 'must not use'],
    [
      'HTML inside',
      svgOf('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
      'foreignObject',
    ],
    ['a handler', svgOf('<path onload="alert(1)" d=""/>'), 'scripts ("onload")'],
    ['a handler on the root', svgOf('', ' onload="alert(1)"'), 'scripts ("onload")'],
    ['a link', svgOf('<a xlink:href="https://unhunch.test"><path d=""/></a>', XLINK), '<a>'],
    ['a picture from elsewhere', svgOf('<image href="https://unhunch.test/x.png"/>'), '<image>'],
    ['a gradient from elsewhere', svgOf('<linearGradient href="https://unhunch.test/#a"/>'), 'lead out'],
    ['a fill from elsewhere', svgOf('<path fill="url(https://unhunch.test/#a)" d=""/>'), 'lead out'],
    ['a hidden address', svgOf('<path style="fill:ur\\6c (//unhunch.test)" d=""/>'), 'lead out'],
    ['an address cut by a comment', svgOf('<path style="fill:u/**/rl(//unhunch.test)" d=""/>'), 'lead out'],
    ['an address by characters', svgOf('<path style="fill:&#117;rl(//unhunch.test)" d=""/>'), 'lead out'],
    ['an import', svgOf('<style>@import "https://unhunch.test/x.css";</style>'), 'lead out'],
    ['a font', svgOf('<style>@font-face { src: url(x.woff) }</style>'), 'lead out'],
    ['a style sheet', `<?xml-stylesheet href="x.css"?>${svgOf('')}`, 'processing'],
    ['motion', svgOf('<path d=""><animate attributeName="x"/></path>'), '<animate>'],
    ['copies of copies', svgOf('<g id="a"><path d=""/></g><use href="#a"/>'), '<use>'],
    [
      'an entity bomb',
      `<!DOCTYPE svg [<!ENTITY e0 "lol">${bomb.join('')}]>${svgOf('<text>&e9;</text>')}`,
      'DOCTYPE',
    ],
    [
      'a file as an entity',
      `<!DOCTYPE svg [<!ENTITY f SYSTEM "file:///etc/passwd">]>${svgOf('')}`,
      'DOCTYPE',
    ],
    ['an unknown entity', svgOf('<text>&f;</text>'), 'entities'],
    ['CDATA', svgOf('<style><![CDATA[@import "x"]]></style>'), 'CDATA'],
    ['a depth', svgOf('<g>'.repeat(60) + '</g>'.repeat(60)), 'too complex'],
    ['a crowd', svgOf('<path d=""/>'.repeat(6000)), 'too complex'],
    ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${svgOf('')}`, 'UTF-8'],
    ['no size', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'viewBox'],
    ['no area', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 9"/>', 'viewBox'],
    ['HTML', '<html><body/></html>', '<html>'],
    ['no namespace', '<svg viewBox="0 0 9 9"/>', 'not an SVG'],
    ['words before it', `hello ${svgOf('')}`, 'not an SVG'],
    ['two drawings', svgOf('') + svgOf(''), 'two roots'],
    ['an end that is missing', svgOf('').slice(0, -6), 'too early'],
    ['wrong nesting', svgOf('<g><path></g></path>'), 'closes something else'],
    ['a tag in a tag', svgOf('<path d="<script>"/>'), 'not valid XML'],
    ['nothing', '', 'too early'],
  ])('%s', (_what, text, words) => {
    expect(check(text)).toEqual({ ok: false, reason: expect.stringContaining(words) });
  });

  test('bytes that are not UTF-8', () => {
    expect(check(Buffer.from([0x3c, 0xff, 0xfe]))).toEqual({ ok: false, reason: 'is not UTF-8 text' });
  });
});

test('a check takes time in proportion to the length of its file, whatever it contains', () => {
  const spaces = ' '.repeat(390_000);
  const texts = [`<svg${spaces}`, `<svg ${'a="b" '.repeat(65_000)}`, '<'.repeat(390_000), `<!--${spaces}`];
  const began = performance.now();
  for (const text of texts) expect(check(text).ok).toBe(false);
  expect(performance.now() - began).toBeLessThan(5000);
});
