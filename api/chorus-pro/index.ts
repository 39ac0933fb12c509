/** What machines of the State's platform know it by. All that `run` puts together. */
export { writeDirectory } from './far0037/write-directory.ts';
