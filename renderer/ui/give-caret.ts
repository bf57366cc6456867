/** W3C EditContext: gives an element a caret and keyboard selection while no input method, key or drop can change its DOM. */
type Editable = HTMLElement & { editContext?: unknown };
declare const EditContext: (new () => unknown) | undefined;

/** Gives an element a caret, so that passages of it can be selected with the keyboard as well as with the mouse; the result takes it away again. */
export function giveCaret(element: Editable): () => void {
  if (typeof EditContext !== 'function') return () => undefined;
  element.editContext = new EditContext();
  return () => {
    element.editContext = null;
  };
}
