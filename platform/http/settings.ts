/** The settings the server needs. */
export interface HttpSettings {
  readonly publicUrl: string;
  readonly secret: string;
  readonly trustProxy: boolean;
  /** Of one address; 0: no limit. */
  readonly requestsPerMinute: number;
  readonly maxDepositBytes: number;
  readonly metricsToken?: string;
}
