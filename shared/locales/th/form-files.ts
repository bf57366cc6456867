/** English until it has been translated. */
export { formFiles } from '../en/form-files.ts';
