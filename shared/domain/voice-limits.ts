/**
 * How long a recording the tip form makes may be, in seconds: what the desk can play again (`decodeLimits.soundSeconds`), on a slow and busy laptop as well. A multiple of 60: the form
 * says it in minutes.
 */
export const voiceSecondsAtMost = 300;
