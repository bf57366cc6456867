// How the stand-in ends when it cannot start. docs/stand-in.md explains each one to the person at the screen.

export const exitCodes = Object.freeze({
  done: 0,
  failed: 1,
  profileInUse: 2,
  noBrowser: 3,
  noDisplay: 4,
});
