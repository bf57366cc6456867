import { encodeQR } from 'qr';

/** Light squares around a code, as ISO/IEC 18004 asks for. */
const quietZone = 4;

/** The dark squares of a QR code, row by row, with its quiet zone. Medium correction: a fold or a stain may take a seventh of it. */
export function qrSquares(text: string): readonly (readonly boolean[])[] {
  return encodeQR(text, 'raw', { ecc: 'medium', border: quietZone });
}
