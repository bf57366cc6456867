/** sql.js's build without any Node part; @types/sql.js describes the others, which have the same face. */
declare module 'sql.js/dist/sql-wasm-browser.js' {
  import initSqlJs from 'sql.js';
  export default initSqlJs;
}
