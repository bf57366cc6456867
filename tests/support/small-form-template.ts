import { createHash } from 'node:crypto';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A template as the build makes it, small enough to read. `script` is what its page would run. */
export function smallFormTemplate(script = 'document.title'): string {
  const style = 'h1{color:#123}';
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}`;
  return `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${policy}"><title>Form</title><style>${style}</style></head><body><script type="application/json" id="form-settings">null</script><script>${script}</script></body></html>`;
}
