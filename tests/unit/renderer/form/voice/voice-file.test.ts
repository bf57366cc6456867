import { describe, expect, it } from 'vitest';
import { canRecord } from '../../../../../renderer/form/voice/record-voice.ts';
import { voiceFromFile } from '../../../../../renderer/form/voice/voice-file.ts';

const file = (start: string, type: string): File => new File([Uint8Array.from(start.padEnd(80, '\0'), (character) => character.charCodeAt(0))], 'Building 7.m4a', { type });

describe('a recording that was chosen', () => {
  it.each([
    ['an m4a of a telephone', '\0\0\0\x1cftypM4A ', 'audio/x-m4a', 'audio/mp4'],
    ['an m4a with the brand of films, by what the device calls it', '\0\0\0\x18ftypmp42', 'audio/mp4', 'audio/mp4'],
    ['a 3GPP file of an older telephone, which calls it video', '\0\0\0\x14ftyp3gp4', 'video/3gpp', 'audio/3gpp'],
    ['WebM that the device calls sound', '\x1a\x45\xdf\xa3', 'audio/webm', 'audio/webm'],
    ['AMR', '#!AMR\n', '', 'audio/amr'],
    ['MP3 under a wrong name', 'ID3\x04', 'text/plain', 'audio/mpeg'],
  ])('is %s', async (_, start, named, mediaType) => {
    expect(await voiceFromFile(file(start, named))).toMatchObject({ mediaType, name: 'Building 7.m4a' });
  });

  it.each([
    ['a film', '\0\0\0\x18ftypisom', 'video/mp4'],
    ['a photo that calls itself sound', '\xff\xd8\xff\xe0', 'audio/mpeg'],
    ['an empty file', '', 'audio/mpeg'],
  ])('is never %s', async (_, start, named) => {
    expect(await voiceFromFile(start === '' ? new File([], 'x.mp3', { type: named }) : file(start, named))).toBeUndefined();
  });

  it('is refused when it cannot be read', async () => {
    const gone = Object.defineProperty(file('ID3\x04', 'audio/mpeg'), 'slice', { value: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) });
    expect(await voiceFromFile(gone)).toBeUndefined();
  });
});

describe('recording in the page', () => {
  it('is offered only where the page may ask for a microphone and can record', () => {
    const getUserMedia = (): Promise<never> => Promise.reject(new Error('not asked here'));
    expect(canRecord({ navigator: { mediaDevices: { getUserMedia } }, MediaRecorder: Blob })).toBe(true);
    expect(canRecord({ navigator: {}, MediaRecorder: Blob })).toBe(false);
    expect(canRecord({ navigator: { mediaDevices: {} }, MediaRecorder: Blob })).toBe(false);
    expect(canRecord({ navigator: { mediaDevices: { getUserMedia } } })).toBe(false);
  });
});
