/** How large a table of a document that leaves may be. Texts in UTF-16 units. */
export const captionUnits = 400;
export const cellUnits = 400;
/** A sheet of XLSX has the other four columns of a dossier before them, and its letters end at Z. */
export const columnsAtMost = 20;
export const rowsAtMost = 500;
