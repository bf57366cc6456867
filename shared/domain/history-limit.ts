/** So many lines of a history are read at once, the latest: of a tip or a compound at which people worked for years there may be more, and the reply says how many there are. */
export const historyLinesAtMost = 1000;
