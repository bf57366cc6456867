/** English until it has been translated. */
export { form } from '../en/form.ts';
