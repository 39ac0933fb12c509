/** What we use of govuk-frontend, which ships no types. */
declare module 'govuk-frontend' {
  /** Starts a component on every element whose `data-module` names it. */
  export function createAll<Config>(component: Component<Config>, config?: Config): unknown[];
  export interface Component<Config> {
    readonly moduleName: string;
    new (root: Element, config?: Config): object;
  }
  export const Button: Component<{ preventDoubleClick?: boolean }>;
  export const ErrorSummary: Component<{ disableAutoFocus?: boolean }>;
}
