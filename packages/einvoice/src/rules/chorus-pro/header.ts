import { control } from './control.ts';

/** About the typed header beside a file. */
export const headerControls = [
  control('UNI-HEADER-IGNORED', 'info', '', 'the data in the file counts', ({ headerIgnored }, report) => {
    if (headerIgnored) report({});
  }),
];
