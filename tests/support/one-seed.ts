import fc from 'fast-check';
import { testSize } from '../size.ts';

/**
 * What a change must pass gives one verdict each time: its property tests draw from one seed. `npm test` while a change is made, and `npm test -- long`, draw from a new one every time, and what they find becomes an example.
 */
const seed = 20_261_201;

if (testSize === 'all') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
