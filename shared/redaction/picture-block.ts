/** A picture in a dossier, by its content: the writer is handed the pixels beside it, and the gate lets only pixels with this hash through. */
export interface PictureBlock {
  readonly kind: 'picture';
  /** "Picture 1": counted through the dossier. Also what stands for it where it is not seen. */
  readonly label: string;
  /** Words of staff under it, with what is hidden in the dossier cut out; may be empty. */
  readonly caption: string;
  /** Of its size and its painted pixels, lower-case hexadecimal (`picture-hash.ts`). Nothing in it is of the file that was received. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

/** A picture that somebody looked at as it leaves, and the words under it as they were typed. */
export type SourcePicture = Omit<PictureBlock, 'kind' | 'label'>;

/** What the gate lets through of pictures, in their order. */
export type AllowedPicture = Pick<PictureBlock, 'label' | 'sha256' | 'width' | 'height'>;

export function pictureText({ label, caption }: Pick<PictureBlock, 'label' | 'caption'>): string {
  return caption === '' ? label : `${label}\n${caption}`;
}
