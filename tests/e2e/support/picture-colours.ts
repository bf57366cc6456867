// What a browser shows of a picture, in squares of eight pixels.
import type { Browser } from '@playwright/test';
import type { Colour } from '../../support/photos/flat-jpeg.ts';

/** The colour in the middle of each square, row after row; fails when the picture has another size. */
export async function coloursOf(browser: Browser, bytes: Uint8Array, mediaType: string, columns: number, rows: number): Promise<readonly Colour[]> {
  const page = await browser.newPage();
  try {
    return await page.evaluate(
      async ({ address, columnCount, rowCount }) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        if (image.naturalWidth !== columnCount * 8 || image.naturalHeight !== rowCount * 8) throw new Error(`${image.naturalWidth} by ${image.naturalHeight} pixels`);
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(image, 0, 0);
        return Array.from({ length: columnCount * rowCount }, (_, index): [number, number, number] => {
          const [red = 0, green = 0, blue = 0] = context.getImageData((index % columnCount) * 8 + 4, Math.floor(index / columnCount) * 8 + 4, 1, 1).data;
          return [red, green, blue];
        });
      },
      { address: `data:${mediaType};base64,${Buffer.from(bytes).toString('base64')}`, columnCount: columns, rowCount: rows },
    );
  } finally {
    await page.close();
  }
}

/** Squares as they are to be seen when Exif says this way up (Exif 2.32, tag 0x0112: 3 upside down, 6 and 8 lying on a side). */
export function turnedSquares(squares: readonly Colour[], columns: number, orientation: number): { readonly squares: readonly Colour[]; readonly columns: number; readonly rows: number } {
  const rows = squares.length / columns;
  const at = (row: number, column: number): Colour => squares[row * columns + column] ?? [0, 0, 0];
  const grid = (columnCount: number, rowCount: number, from: (row: number, column: number) => Colour) => ({
    squares: Array.from({ length: columnCount * rowCount }, (_, index) => from(Math.floor(index / columnCount), index % columnCount)),
    columns: columnCount,
    rows: rowCount,
  });
  switch (orientation) {
    case 1:
      return grid(columns, rows, at);
    case 3:
      return grid(columns, rows, (row, column) => at(rows - 1 - row, columns - 1 - column));
    case 6:
      return grid(rows, columns, (row, column) => at(rows - 1 - column, row));
    case 8:
      return grid(rows, columns, (row, column) => at(column, columns - 1 - row));
    default:
      throw new Error('not a way up that the photos here have');
  }
}
