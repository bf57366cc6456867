/** A picture as the browser shows it, the right way up; undefined when it cannot read it. Its pixels are only decoded when it is drawn. */
export function loadImage(page: Document, blob: Blob): Promise<HTMLImageElement | undefined> {
  const address = URL.createObjectURL(blob);
  const image = page.createElement('img');
  return new Promise<HTMLImageElement | undefined>((resolve) => {
    image.onload = () => resolve(image.naturalWidth > 0 && image.naturalHeight > 0 ? image : undefined);
    image.onerror = () => resolve(undefined);
    image.src = address;
  }).finally(() => URL.revokeObjectURL(address));
}
