const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The text of an HTML mail, as far as a sealed text block needs it: each tag becomes a line break. Nothing is rendered. */
export function textOfHtml(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const close = open === -1 ? -1 : html.indexOf('>', open);
    if (close === -1) break;
    pieces.push(html.slice(at, open));
    at = close + 1;
  }
  pieces.push(html.slice(at));
  return pieces.join('\n').replace(/&(?:#(\d{1,6})|([a-z]{2,4}));/giu, (whole, code: string | undefined, name: string | undefined) => {
    if (code !== undefined) return Number(code) < 0x110000 ? String.fromCodePoint(Number(code)) : whole;
    return entities[name?.toLowerCase() ?? ''] ?? whole;
  });
}
