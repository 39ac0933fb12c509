import type { ComponentChildren, JSX } from 'preact';

/** One thing to do, and the way there. */
export interface Task {
  href: string;
  label: ComponentChildren;
  /** What it is for, in a few words. */
  hint?: ComponentChildren | undefined;
  /** Where it stands: a tag. */
  state?: ComponentChildren | undefined;
}

/** Things to do, each a link with a line of explanation: cards side by side, one under the other on a phone. */
export function TaskList({ tasks }: { tasks: readonly Task[] }): JSX.Element {
  return (
    <ul class="tasks">
      {tasks.map((task) => (
        <li key={task.href} class="task">
          <a href={task.href}>{task.label}</a>
          {task.hint !== undefined && <p class="task-hint">{task.hint}</p>}
          {task.state}
        </li>
      ))}
    </ul>
  );
}
