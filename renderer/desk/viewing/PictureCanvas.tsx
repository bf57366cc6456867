import { useEffect, useRef, type CSSProperties } from 'react';
import { turnedPixels, turnedSize, type Quarters, type Size } from './turned.ts';

export interface PictureCanvasProps {
  readonly bytes: Uint8Array;
  /** Of these pixels, before turning. */
  readonly size: Size;
  readonly quarters: Quarters;
  readonly className: string;
  readonly style?: CSSProperties;
  /** Without one it is no more than a sharper part of another. */
  readonly label?: string;
}

/** Raw pixels on a canvas: the desk never decodes anything. */
export function PictureCanvas({ bytes, size, quarters, className, style, label }: PictureCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = turnedSize(size, quarters);
  useEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(turnedPixels(bytes, size, quarters), width, height), 0, 0);
  }, [bytes, size, quarters, width, height]);
  return <canvas ref={canvas} width={width} height={height} className={className} {...(style === undefined ? {} : { style })} {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })} />;
}
