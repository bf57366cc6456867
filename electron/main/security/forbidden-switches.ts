/**
 * Command-line switches that open the running app to somebody else: a debugger, a changed engine, a changed resolver.
 * The packaged app refuses to start with any of them; a development run needs some.
 */
const forbidden = [/^--remote-debugging-/, /^--inspect/, /^--no-sandbox$/, /^--disable-web-security$/, /^--js-flags/, /^--host-rules/, /^--host-resolver-rules/, /^--log-net-log/, /^--load-extension/, /^--proxy-/, /^--enable-logging/, /^--renderer-cmd-prefix/, /^--utility-cmd-prefix/, /^--gpu-launcher/, /^--user-data-dir/, /^--enable-blink-features/];

/** The first forbidden switch on a command line, without its value, or undefined. Chromium takes one dash as well as two. */
export function forbiddenSwitch(commandLine: readonly string[]): string | undefined {
  for (const argument of commandLine) {
    const normal = /^-[^-]/.test(argument) ? `-${argument}` : argument;
    if (forbidden.some((pattern) => pattern.test(normal.toLowerCase()))) return normal.replace(/=.*$/s, '');
  }
  return undefined;
}
