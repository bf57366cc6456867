import { act } from 'react';

/** The button of these words, or of this name for a screen reader, anywhere on the page. */
export function buttonNamed(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent === name || each.getAttribute('aria-label') === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

export async function press(name: string): Promise<void> {
  await act(async () => {
    buttonNamed(name).click();
    await Promise.resolve();
  });
}

/** Writes into the field of this label, as typing does. */
export async function type(label: string, words: string): Promise<void> {
  const field = [...document.querySelectorAll('label')].find((each) => each.textContent === label)?.control;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(`no field ${label}`);
  await act(async () => {
    field.focus();
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  });
}
