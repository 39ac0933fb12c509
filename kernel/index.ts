/** Nouns everyone uses. Imports nothing of ours. */
export type { CalendarDate } from './calendar.ts';
export { dayInParis, isCalendarDate } from './calendar.ts';
export { cleanFileName, cleanText } from './clean-text.ts';
export type { Clock } from './clock.ts';
export { SetClock, systemClock } from './clock.ts';
export { foldEmail, isEmailAddress } from './email.ts';
export { isId, newId } from './ids.ts';
export type { Language } from './language.ts';
export { languages } from './language.ts';
export { daysAfter, midnightInParis } from './paris-midnight.ts';
export type {
  Context,
  Database,
  FileStore,
  IdentityProvider,
  Job,
  JobQueue,
  KeptFile,
  OutsidePerson,
  Policy,
  RegisterService,
  StagedFile,
  Transaction,
  Vault,
} from './ports.ts';
export type { ProblemKind } from './problem.ts';
export { Problem } from './problem.ts';
