import { fail, ok, type Result } from '../result.ts';

/** What goes to an interpreter and comes back (docs/formats/interpreter-package.md): a plain text that any editor opens. */
export interface InterpreterText {
  /** 32 lower-case hexadecimal digits; says nothing about the tip. */
  readonly packageId: string;
  /** SHA-256 of `text` in UTF-8, 64 lower-case hexadecimal digits. */
  readonly textSha256: string;
  /** The language to write in, as a person reads it. */
  readonly into: string;
  /** Where to send it back sealed: a recipient of age, or empty. */
  readonly returnTo: string;
  readonly text: string;
}

/** What came back. `text` is the original as it stands in the file now. */
export interface ReturnedText {
  readonly packageId: string;
  readonly textSha256: string;
  readonly text: string;
  readonly translation: string;
}

export type ReturnedTextCode = 'package-unreadable' | 'package-empty';

/** A text and a translation at their limits, in characters of three bytes each, are less. */
export const interpreterBytesAtMost = 1024 * 1024;

const firstLine = 'TIPKEEP INTERPRETER 1';
const marks = { text: 'TEXT', translation: 'TRANSLATION', end: 'END' } as const;
const mark = (name: string, packageId: string): string => `===== ${name} ${packageId} =====`;

/** The file for an interpreter. Its marks carry the id, so that no line of a text can pass for one. */
export function interpreterText({ packageId, textSha256, into, returnTo, text }: InterpreterText): string {
  return [
    firstLine,
    `Package: ${packageId}`,
    `Text-SHA256: ${textSha256}`,
    '',
    `Please translate the text below into: ${into}`,
    'Write between the second and the third line that begins with =====. Change nothing else.',
    'Never use an online translator or an AI chat. Tell nobody about this text.',
    'Where you see [...], something was left out on purpose. If you are not sure of a word, say so in brackets.',
    'When you have finished, save this file as plain text (UTF-8) and seal it again:',
    ...(returnTo === '' ? ['  age -p -a -o back.age FILE      (with the same words as before)'] : [`  age -a -r ${returnTo} -o back.age FILE`, '  or, with the same words as before:  age -p -a -o back.age FILE']),
    'Send back only back.age. Then delete this file and the one you were sent.',
    '',
    mark(marks.text, packageId),
    text,
    mark(marks.translation, packageId),
    '',
    mark(marks.end, packageId),
    '',
  ].join('\n');
}

/** Reads what came back: hostile text of at most `interpreterBytesAtMost` in UTF-8, with any ends of lines, blanks behind lines and a byte order mark. */
export function readInterpreterText(returned: string): Result<ReturnedText, ReturnedTextCode> {
  const all = returned.replace(/\r\n?/gu, '\n');
  if (!all.trimStart().startsWith(firstLine)) return fail('package-unreadable');
  const packageId = /^Package: ([0-9a-f]{32})[ \t]*$/mu.exec(all)?.[1];
  const textSha256 = /^Text-SHA256: ([0-9a-f]{64})[ \t]*$/mu.exec(all)?.[1];
  if (packageId === undefined || textSha256 === undefined) return fail('package-unreadable');
  const lines = all.split('\n').map((line) => line.trimEnd());
  const [text, translation, end] = [marks.text, marks.translation, marks.end].map((name) => lines.indexOf(mark(name, packageId))) as [number, number, number];
  if (text === -1 || translation < text || end < translation) return fail('package-unreadable');
  const between = (from: number, to: number): string => all.split('\n').slice(from + 1, to).join('\n');
  const written = between(translation, end).trim();
  return written === '' ? fail('package-empty') : ok({ packageId, textSha256, text: between(text, translation), translation: written });
}
