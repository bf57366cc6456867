/** English until it has been translated. */
export { formVoice } from '../en/form-voice.ts';
