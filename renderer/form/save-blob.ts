/** How long an address must live for a browser that asks where to save. */
const addressMs = 60_000;

/** Offers a file for saving, as a press on a link would. To be called soon after a press: browsers refuse downloads that nobody asked for. */
export function saveBlob(view: Window, blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = view.document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  view.setTimeout(() => URL.revokeObjectURL(address), addressMs);
}
