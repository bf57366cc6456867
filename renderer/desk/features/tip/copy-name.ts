/** What main fills a dialog with, and what every file system takes with room for a person to add to it. */
const mostUnits = 100;
const mostBytes = 200;

const utf8 = new TextEncoder();
const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The name a copy is offered under: the file's own, and where that is too long for a dialog its beginning and its ending. No letter is cut in two. */
export function copyName(fileName: string): string {
  const fits = (name: string): boolean => name.length <= mostUnits && utf8.encode(name).length <= mostBytes;
  if (fits(fileName)) return fileName;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(fileName)?.[0] ?? '';
  let name = '';
  for (const { segment } of clusters.segment(fileName.slice(0, fileName.length - ending.length))) {
    if (!fits(name + segment + ending)) break;
    name += segment;
  }
  return name + ending;
}
