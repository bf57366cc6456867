/** Content security policies, sent as a header with every file. Nothing is allowed that is not named. */

const common = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

/**
 * The desk: own scripts, styles and fonts; images only from its own files and from memory. No code may turn text into markup
 * or script: that needs a "trusted type", and none can be made.
 */
export const deskPolicy = `${common}; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

/** A page that is only printed: no script at all; its style sheet is a file beside it, and its pictures, which the vault made, stand in it. */
export const printPolicy = `${common}; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src data:`;

/** The page that decodes a received file: its own script and nothing else, not even a style or a picture. What it decodes never has an address. */
export const decoderPolicy = `${common}; script-src 'self'; connect-src 'none'; worker-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;

export const headersWith = (policy: string, mediaType: string): Record<string, string> => ({
  'content-type': mediaType,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
});
