/** Told the exit code a command ends with. */
export type Finish = (code: number) => void;
