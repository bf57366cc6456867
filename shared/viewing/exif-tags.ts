import type { ExifFact } from './exif-fact.ts';

/** How a tag's value is told: `text`, `encoded` (text behind the name of its encoding), `windows` (UTF-16), `number`, `fraction`, `size` (only how many bytes there are). */
export interface ExifTag {
  readonly name: string;
  readonly kind: ExifFact['kind'];
  readonly form: 'text' | 'encoded' | 'windows' | 'number' | 'fraction' | 'size';
}

const text = (name: string, kind: ExifFact['kind']): ExifTag => ({ name, kind, form: 'text' });
const windows = (name: string): ExifTag => ({ name, kind: 'other', form: 'windows' });
const number = (name: string): ExifTag => ({ name, kind: 'other', form: 'number' });
const fraction = (name: string): ExifTag => ({ name, kind: 'other', form: 'fraction' });

export const exifDirectoryTag = 0x8769;
export const gpsDirectoryTag = 0x8825;
export const thumbnailStartTag = 0x0201;
export const thumbnailLengthTag = 0x0202;

/** Tags of the picture's own directory and of its Exif directory that tell of people, places, times and devices, or whether it was cut (CIPA DC-008, Exif 2.32 and 3.0; the XP ones: Microsoft). */
export const exifTags: Readonly<Record<number, ExifTag>> = {
  0x010e: text('ImageDescription', 'other'),
  0x010f: text('Make', 'device'),
  0x0110: text('Model', 'device'),
  0x0112: number('Orientation'),
  0x0131: text('Software', 'device'),
  0x0132: text('DateTime', 'time'),
  0x013b: text('Artist', 'other'),
  0x013c: text('HostComputer', 'device'),
  0x8298: text('Copyright', 'other'),
  0x829a: fraction('ExposureTime'),
  0x829d: fraction('FNumber'),
  0x8827: number('PhotographicSensitivity'),
  0x9003: text('DateTimeOriginal', 'time'),
  0x9004: text('DateTimeDigitized', 'time'),
  0x9010: text('OffsetTime', 'time'),
  0x9011: text('OffsetTimeOriginal', 'time'),
  0x9012: text('OffsetTimeDigitized', 'time'),
  0x9209: number('Flash'),
  0x920a: fraction('FocalLength'),
  0x927c: { name: 'MakerNote', kind: 'device', form: 'size' },
  0x9286: { name: 'UserComment', kind: 'other', form: 'encoded' },
  0x9290: text('SubSecTime', 'time'),
  0x9291: text('SubSecTimeOriginal', 'time'),
  0x9292: text('SubSecTimeDigitized', 'time'),
  0x9c9b: windows('XPTitle'),
  0x9c9c: windows('XPComment'),
  0x9c9d: windows('XPAuthor'),
  0x9c9e: windows('XPKeywords'),
  0x9c9f: windows('XPSubject'),
  0xa002: number('PixelXDimension'),
  0xa003: number('PixelYDimension'),
  0xa420: text('ImageUniqueID', 'device'),
  0xa430: text('CameraOwnerName', 'device'),
  0xa431: text('BodySerialNumber', 'device'),
  0xa433: text('LensMake', 'device'),
  0xa434: text('LensModel', 'device'),
  0xa435: text('LensSerialNumber', 'device'),
  0xa436: text('ImageTitle', 'other'),
  0xa437: text('Photographer', 'other'),
  0xa438: text('ImageEditor', 'other'),
  0xa439: text('CameraFirmware', 'device'),
};
