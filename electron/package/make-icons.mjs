// Renders icon.svg with Chromium into what the packages need: icons/<size>x<size>.png (Linux), icon.ico (Windows), icon.icns (macOS).
// Run by hand after the drawing has changed: `node electron/package/make-icons.mjs`. The results are in the repository, because
// electron-builder would otherwise fetch a converter from the network.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../../tests/host/chromium.mjs';

const here = import.meta.dirname;
const drawing = readFileSync(path.join(here, 'icon.svg'), 'utf8');
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024];
const linuxSizes = [16, 32, 48, 64, 128, 256, 512];
/** Vista and later read PNG images inside an .ico. */
const windowsSizes = [16, 32, 48, 64, 128, 256];
/** Apple's type codes for PNG images; the names with a half size are for doubled screens. */
const macTypes = [['ic11', 32], ['ic12', 64], ['ic07', 128], ['ic13', 256], ['ic08', 256], ['ic14', 512], ['ic09', 512], ['ic10', 1024]];

async function render() {
  const browser = await chromium.launch({ executablePath: findChromium() });
  const images = new Map();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
    await page.setContent(`<style>* { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`);
    images.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return images;
}

/** ICONDIR, one ICONDIRENTRY an image (a size of 256 is written as 0), then the images. */
function ico(images) {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4); // colour planes
    head.writeUInt16LE(32, entry + 6); // bits a pixel
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/** "icns" and the whole length, then for each image its type, its length with this head, and the bytes. */
function icns(images) {
  const parts = images.flatMap(({ type, png }) => [part(type, 8 + png.length), png]);
  const whole = Buffer.concat(parts);
  return Buffer.concat([part('icns', 8 + whole.length), whole]);
}

function part(type, length) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length, 4);
  return head;
}

const images = await render();
mkdirSync(path.join(here, 'icons'), { recursive: true });
for (const size of linuxSizes) writeFileSync(path.join(here, 'icons', `${size}x${size}.png`), images.get(size));
writeFileSync(path.join(here, 'icon.ico'), ico(windowsSizes.map((size) => ({ size, png: images.get(size) }))));
writeFileSync(path.join(here, 'icon.icns'), icns(macTypes.map(([type, size]) => ({ type, png: images.get(size) }))));
