/** How long a test waits for something that is sure to come, before it says that it did not: a busy machine is no fault, and whoever waits in vain waits once. */
export const patienceMs = 60_000;
