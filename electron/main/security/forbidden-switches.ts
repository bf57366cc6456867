/**
 * Command-line switches that the packaged app starts with. Chromium, Node and V8 together know more than a thousand, and many
 * open the running app to somebody else: a debugger, another engine, another resolver, a library loaded first. So those that
 * only change how the app looks are named, and every other is refused. A development run needs more and is not asked.
 */
const harmless = new Set([
  'disable-gpu',
  'disable-gpu-compositing',
  'enable-wayland-ime',
  'force-dark-mode',
  'force-device-scale-factor',
  'force-prefers-reduced-motion',
  'force-renderer-accessibility',
  'high-dpi-support',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
]);

/**
 * The first forbidden switch on a command line (without the program), as two dashes and its name, or undefined. Chromium's
 * base::CommandLine trims each word, takes one dash as well as two, and on Windows a slash and any case; all count everywhere.
 */
export function forbiddenSwitch(commandLine: readonly string[]): string | undefined {
  for (const word of commandLine) {
    const [, name] = /^(?:--?|\/(?=[^/=]+(?:=|$)))([^=]*)/s.exec(word.trim().toLowerCase()) ?? [];
    if (name !== undefined && !harmless.has(name)) return `--${name}`;
  }
  return undefined;
}
