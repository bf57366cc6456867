/** Speech in place of, or besides, what is written. Of a recording made in the page the bytes are in this page's memory and nowhere else. */
export interface Voice {
  readonly blob: Blob;
  /** Always `audio/…`. */
  readonly mediaType: string;
  /** A file that was chosen; undefined for what was recorded here. */
  readonly name: string | undefined;
}
