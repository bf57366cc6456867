import { act } from 'react';

/** The button of this name on the page, in a dialog too. Throws where there is none. */
export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === name);
  if (found === undefined) throw new Error(`no button ${name} among ${[...document.querySelectorAll('button')].map((each) => each.getAttribute('aria-label') ?? each.textContent).join(' | ')}`);
  return found;
}

export const press = (name: string): void =>
  act(() => {
    const pressed = button(name);
    pressed.focus();
    pressed.click();
  });

/** The field of this label. */
export function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const labels = [...document.querySelectorAll('label')].filter((each) => each.textContent === label);
  const found = labels.map(({ htmlFor }) => document.getElementById(htmlFor)).find((each) => each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement);
  if (found === undefined) throw new Error(`no field ${label} among ${[...document.querySelectorAll('label')].map((each) => each.textContent).join(' | ')}`);
  return found;
}

/** Types over what stands in a field. React hears of a value only when it is set past its own setter. */
export function type(label: string, words: string): void {
  act(() => {
    const typed = field(label);
    const own = Object.getOwnPropertyDescriptor(typed instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype, 'value');
    typed.focus();
    own?.set?.call(typed, words);
    typed.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
