/** Somebody else runs a stack on the same data folder. */
export class AlreadyRunningError extends Error {}
