// `webContents.printToPDF` in the terms of Page.printToPDF. Sizes and margins are in inches on both sides.
import { checkOptions, notEmulated } from './strict.mjs';

const known = [
  'landscape', 'displayHeaderFooter', 'printBackground', 'scale', 'pageSize', 'margins', 'pageRanges', 'headerTemplate', 'footerTemplate',
  'preferCSSPageSize', 'generateTaggedPDF', 'generateDocumentOutline',
];
const paperInches = { A3: [11.7, 16.54], A4: [8.27, 11.7], A5: [5.83, 8.27], A6: [4.13, 5.83], Letter: [8.5, 11], Legal: [8.5, 14], Tabloid: [11, 17] };
const readBytes = 1024 * 1024;

function printOptions(options) {
  checkOptions('printToPDF', options, known);
  const { pageSize = 'Letter', margins = {}, ...same } = options;
  checkOptions('printToPDF margins', margins, ['top', 'bottom', 'left', 'right', 'marginType'], []);
  if (margins.marginType !== undefined && margins.marginType !== 'custom' && margins.marginType !== 'default') throw notEmulated(`printToPDF marginType ${margins.marginType}`);
  const size = typeof pageSize === 'object' ? [pageSize.width, pageSize.height] : paperInches[pageSize];
  if (!size) throw new Error(`Invalid pageSize ${pageSize}`);
  const sides = Object.entries({ marginTop: margins.top, marginBottom: margins.bottom, marginLeft: margins.left, marginRight: margins.right });
  return {
    ...same, ...Object.fromEntries(sides.filter(([, inches]) => inches !== undefined)),
    paperWidth: size[0], paperHeight: size[1], transferMode: 'ReturnAsStream',
  };
}

/** @param {import('./pipe.mjs').CdpSession} cdp @param {Record<string, any>} options as Electron documents them @returns {Promise<Buffer>} */
export async function printToPdf(cdp, options = {}) {
  const { stream } = await cdp.send('Page.printToPDF', printOptions(options));
  const parts = [];
  for (let end = false; !end; ) {
    const part = await cdp.send('IO.read', { handle: stream, size: readBytes });
    parts.push(Buffer.from(part.data, part.base64Encoded ? 'base64' : 'utf8'));
    end = part.eof;
  }
  await cdp.send('IO.close', { handle: stream });
  return Buffer.concat(parts);
}
