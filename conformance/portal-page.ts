/** A page as somebody asks for it. */
export interface PortalPage {
  /** The route it belongs to, as the portal declares it; absent for an address nothing answers. */
  readonly route?: string;
  readonly path: string;
  /** Login of the demo person; absent for nobody. */
  readonly as?: string;
  /** Status it answers; 200 unless told. */
  readonly status?: number;
}
