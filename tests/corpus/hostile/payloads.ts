/** Markup and formulas that do something where they are believed. Addresses are reserved names and lead nowhere. */
export const scripts: readonly string[] = [
  '<script>fetch("https://tipkeep.invalid/x")</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe src="https://tipkeep.invalid/"></iframe>',
  '<body onload=alert(1)>',
  '<link rel=stylesheet href="https://tipkeep.invalid/a.css">',
  '<meta http-equiv=refresh content="0;url=https://tipkeep.invalid/">',
  '"><script>alert(1)</script>',
  "javascript:alert(1)//'",
  '=cmd|\'/c calc\'!A1',
  '${{7*7}}#{7*7}',
  '\'; DROP TABLE tip; --',
];

export const billionLaughs = (() => {
  const entities = Array.from({ length: 9 }, (_line, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');
  return `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "ha">${entities}]><x>&l9;</x>`;
})();

export const externalEntity = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>';

export const bidiNames: readonly string[] = ['photo\u202egpj.exe', '\u2067fdp.exe\u2069', 'a\u200eb\u200fc', '\u202a\u202b\u202d\u202e\u202c', 'x\u2066\u2066\u2066\u2066y', '\u061cz', '\ufeffname', 'e\u0301'.repeat(20), 'Z\u0300\u0301\u0302\u0303\u0304\u0305'.repeat(10), '\u{e0041}\u{e0042}hidden'];
export const traversalNames: readonly string[] = ['../up', '../../../../etc/passwd', '..\\..\\windows\\system32\\x.dll', '/etc/cron.d/x', '\\\\server\\share\\x', 'C:\\Windows\\x', 'c:x', 'a/../../b', './../x', '..', '../', 'a/..', 'x/.. /y', 'x/..../../y', 'ok\0/../x', '\0'];

/** Whether a picture that holds this text may be taken for a page. */
export const isMarkup = (text: string): boolean => /<(?:script|svg|iframe)[\s>]/.test(text);
