import { describe, expect, it } from 'vitest';
import { detect } from '#shared/redaction/detect/detect.ts';
import { passages } from './found.ts';

const onion = `${'a'.repeat(55)}d.onion`;

it('a link with an ending that no list has is found by its path', () => {
  expect(passages('open goldmine.invented/k7 now', 'url', 'likely')).toContain('goldmine.invented/k7');
  expect(passages('yes.and/or no', 'url')).toEqual([]);
});

it('what stands inside a link or a mail address is possible, and the whole of it likely', () => {
  expect(passages('see https://www.example.com/855012345678', 'domain', 'likely')).toEqual([]);
  expect(passages('see https://www.example.com/855012345678', 'phone', 'likely')).toEqual([]);
  expect(passages('dara[at]example[.]com', 'domain', 'likely')).toEqual([]);
  expect(passages('dara[at]example[.]com', 'email', 'likely')).toEqual(['dara[at]example[.]com']);
  expect(passages('203[.]0[.]113[.]9', 'domain')).toEqual([]);
});

describe('e-mail addresses', () => {
  it.each([
    ['plain', 'write to dara.sok+x@example.com.', 'dara.sok+x@example.com'],
    ['touched by Chinese', '邮箱dara@example.com联系', 'dara@example.com'],
    ['touched by Khmer', 'អ៊ីមែលdara@example.comទៅ', 'dara@example.com'],
    ['with a full-width sign', 'dara＠example．com', 'dara＠example．com'],
    ['with a small sign and an ideographic stop', 'dara﹫example。com', 'dara﹫example。com'],
    ['with zero-width characters', 'da\u200bra@exam\u2060ple.com', 'da\u200bra@exam\u2060ple.com'],
    ['with letters of another script in it', 'dаra@example.com', 'dаra@example.com'],
    ['in another script', '林@例子.中国', '林@例子.中国'],
    ['with an ending that is none', 'x9@server.lan', 'x9@server.lan'],
    ['with spaces', 'dara @ example . com', 'dara @ example . com'],
    ['(at) and [dot]', 'dara (at) example [dot] com', 'dara (at) example [dot] com'],
    ['at and dot', 'dara at example dot com', 'dara at example dot com'],
    ['in Chinese words', 'dara艾特example点com', 'dara艾特example点com'],
    ['with the number of its host', 'dara@[192.0.2.10]', 'dara@[192.0.2.10]'],
    ['with a comma for the dot', 'dara@gmail,com', 'dara@gmail,com'],
    ['with another sign before a known provider', 'dara#gmail.com', 'dara#gmail.com'],
    ['AT and DOT', 'dara AT example DOT com', 'dara AT example DOT com'],
    ['with spaced dots', 'sok . dara @ example . com', 'sok . dara @ example . com'],
    ['with brackets around the sign', 'dara[@]example[.]com', 'dara[@]example[.]com'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'email', 'likely')).toContain(wanted);
  });

  it.each([['a handle', 'ask @dara_99'], ['a sign alone', '5 @ 3 dollars'], ['nothing before it', '@example.com']])('are not %s', (_, text) => {
    expect(passages(text, 'email')).toEqual([]);
  });
});

describe('links and domains', () => {
  it.each([
    ['a link', 'see https://example.com/a?b=1.', 'https://example.com/a?b=1'],
    ['in brackets', '(http://example.com/x(1))', 'http://example.com/x(1)'],
    ['touched by Chinese', '网站https://example.com/abc请看', 'https://example.com/abc'],
    ['with a path in Khmer', 'https://example.com/ភ្នំពេញ', 'https://example.com/ភ្នំពេញ'],
    ['hxxp', 'hxxps://evil[.]example[.]com/a', 'hxxps://evil[.]example[.]com/a'],
    ['with the other slashes', 'http:\\\\example.com\\a', 'http:\\\\example.com\\a'],
    ['with its dot in brackets', 'see example[.]com/path now', 'example[.]com/path'],
    ['with an escaped dot', 'see example\\.com/path now', 'example\\.com/path'],
    ['with escaped dots and its scheme', 'https://www\\.example\\.com/path', 'https://www\\.example\\.com/path'],
    ['another scheme', 'tg://resolve?domain=dara_99', 'tg://resolve?domain=dara_99'],
    ['without a scheme', 'go to www.example.com/login now', 'www.example.com/login'],
    ['with a scheme that lost its signs', 'open http example.com/login now', 'http example.com/login'],
    ['with another sign in its scheme', 'https;//example.zzz', 'https;//example.zzz'],
    ['with a port behind an ending that no list has', 'panel.zzz:8443 is theirs', 'panel.zzz:8443'],
    ['with spaces in its scheme', 'open h t t p s : // example . com / login now', 'h t t p s : // example . com / login'],
    ['www and spaces', 'go to www example com tonight', 'www example com'],
    ['a domain written apart', 'their site is example . com now', 'example . com'],
    ['a domain written apart on one side', 'their site is example .com now', 'example .com'],
    ['full-width', 'ｈｔｔｐ：／／ｅｘａｍｐｌｅ．ｃｏｍ', 'ｈｔｔｐ：／／ｅｘａｍｐｌｅ．ｃｏｍ'],
  ])('%s', (_, text, wanted) => {
    expect(passages(text, 'url', 'likely')).toContain(wanted);
  });

  it.each([
    ['plain', 'site example.com.kh is theirs', 'example.com.kh'],
    ['touched by Thai', 'เว็บexample.comนะ', 'example.com'],
    ['in its own script', 'на сайте пример.рф есть', 'пример.рф'],
    ['defanged', 'evil[.]example[.]com', 'evil[.]example[.]com'],
    ['with an escaped dot', 'example\\.com', 'example\\.com'],
    ['with words', 'example dot com', 'example dot com'],
    ['with words, in Vietnamese', 'example chấm com', 'example chấm com'],
    ['with words, in Indonesian', 'example titik com', 'example titik com'],
    ['onion, version 3', `go ${onion} there`, onion],
  ])('a domain: %s', (_, text, wanted) => {
    expect(passages(text, 'domain', 'likely')).toContain(wanted);
  });

  it('a folder that is hidden is no domain', () => {
    expect(passages('C:\\users\\.config/app', 'domain')).toEqual([]);
    expect(passages('C:\\users\\.config/app', 'url')).toEqual([]);
  });

  it('a missing space makes no likely domain of two sentences', () => {
    expect(passages('I was here.It was bad.', 'domain', 'likely')).toEqual([]);
  });

  it('is found as an onion service', () => {
    expect(detect(onion).find(({ kind }) => kind === 'domain')?.reasons).toEqual(['onion']);
  });
});
