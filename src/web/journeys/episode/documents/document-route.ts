/** Where a document stands: by its episode, and the version in which it was completed. */
export interface DocumentRoute {
  readonly Params: { readonly id: string; readonly version: string };
}
