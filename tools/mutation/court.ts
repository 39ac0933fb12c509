import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answer, Question } from './judge.ts';

const judge = fileURLToPath(new URL('judge.ts', import.meta.url));
/** A mutant loaded stays in memory: so many, then a new process. */
const MOST_QUESTIONS = 60;

/** Puts questions to a process, which is replaced when it has answered many, or hangs. */
export class Court {
  #child: ChildProcess | undefined;
  #asked = 0;
  /** How long an answer may take (ms). */
  patience = 120_000;

  async ask(question: Question): Promise<Answer | { by: 'time'; detail: string }> {
    if (this.#asked++ >= MOST_QUESTIONS) this.close();
    this.#child ??= fork(judge, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=2048'],
    });
    const child = this.#child;
    return new Promise((resolve) => {
      const over = (answer: Answer | { by: 'time'; detail: string }): void => {
        clearTimeout(waiting);
        child.removeAllListeners();
        resolve(answer);
      };
      const waiting = setTimeout(() => {
        this.close();
        over({ by: 'time', detail: 'no answer' });
      }, this.patience);
      child.once('message', (answer) => over(answer as Answer));
      child.once('exit', () => {
        this.close();
        over({ by: 'time', detail: 'the process died' });
      });
      child.send(question);
    });
  }

  close(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
    this.#asked = 0;
  }
}
