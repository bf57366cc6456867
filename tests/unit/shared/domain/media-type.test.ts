import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileKindOf, mediaTypeHeadBytes, mediaTypeOf } from '#shared/domain/media-type.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('the media type of a file', () => {
  it.each([
    ['\xff\xd8\xff\xe1\x00\x10Exif', 'image/jpeg', 'photo'],
    ['\x89PNG\r\n\x1a\n\x00\x00', 'image/png', 'photo'],
    ['GIF89a..', 'image/gif', 'photo'],
    ['RIFF\x10\x20\x30\x40WEBPVP8 ', 'image/webp', 'photo'],
    ['RIFF\x10\x20\x30\x40WAVEfmt ', 'audio/wav', 'sound'],
    ['\x00\x00\x00\x18ftypheic', 'image/heic', 'photo'],
    ['\x00\x00\x00\x18ftypisom', 'video/mp4', 'video'],
    ['\x00\x00\x00\x18ftyp3gp4', 'video/3gpp', 'video'],
    ['\x00\x00\x00\x18ftypM4A ', 'audio/mp4', 'sound'],
    ['OggS\x00\x02', 'audio/ogg', 'sound'],
    ['ID3\x04\x00', 'audio/mpeg', 'sound'],
    ['\xff\xfb\x90\x64\x00', 'audio/mpeg', 'sound'],
    ['\xff\xf1\x50\x80\x00', 'audio/aac', 'sound'],
    ['#!AMR\n', 'audio/amr', 'sound'],
    ['%PDF-1.7\n', 'application/pdf', 'document'],
    ['PK\x03\x04\x14\x00', 'application/zip', 'archive'],
    ['\x00\x00\x01\xba\x44', 'video/mpeg', 'video'],
    ['FLV\x01\x05', 'video/x-flv', 'video'],
    ['\x30\x26\xb2\x75\x8e\x66\xcf\x11', 'video/x-ms-asf', 'video'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage', 'document'],
    ['<svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml', 'document'],
    ['\xef\xbb\xbf \n<!DOCTYPE html><p>', 'text/html', 'document'],
    ['<HTML>', 'text/html', 'document'],
    ['<html', 'text/plain', 'document'],
    ['hello', 'text/plain', 'document'],
    ['\x00\x01\x02', 'application/octet-stream', 'other'],
    ['', 'application/octet-stream', 'other'],
  ])('is read from its first bytes: %j is %s', (head, mediaType, kind) => {
    expect(mediaTypeOf(latin1(head))).toBe(mediaType);
    expect(fileKindOf(mediaType)).toBe(kind);
  });

  it('is plain text for text in any script', () => {
    for (const text of ['នៅពេលយប់', '他们拿走了护照', 'พวกเขายึดหนังสือเดินทาง', 'သူတို့က ပတ်စပို့တွေကို ယူသွားတယ်', 'Họ đã lấy hộ chiếu']) {
      expect(mediaTypeOf(new TextEncoder().encode(text))).toBe('text/plain');
    }
  });

  it('is always one that the manifest takes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: mediaTypeHeadBytes }), (head) => /^[a-z]+\/[a-z0-9.+-]+$/.test(mediaTypeOf(head))));
  });
});
