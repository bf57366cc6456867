/** Installs what is missing or explains it; true when everything is there. */
export function ensureChromium(options?: { readonly alsoForTests?: boolean }): boolean;
