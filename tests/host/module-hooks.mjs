// For module.register() on Node 20: `electron` means the stand-in's module.

export function resolve(specifier, context, next) {
  if (/^electron(\/(main|common))?$/.test(specifier)) return { url: new URL('./electron.mjs', import.meta.url).href, shortCircuit: true };
  return next(specifier, context);
}
