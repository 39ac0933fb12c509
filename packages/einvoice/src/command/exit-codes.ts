/** What every command ends with; `64` is the `EX_USAGE` of sysexits. */
export const exitCodes = {
  /** Done; for `validate`: all valid. */
  done: 0,
  /** Some document is invalid; for `convert`: something could not be carried. */
  invalid: 1,
  /** Some document could not be read, or something could not be written. It outweighs `invalid`. */
  unreadable: 2,
  /** The command line itself is wrong; nothing was done. */
  usage: 64,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
