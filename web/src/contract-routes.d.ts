declare module 'virtual:contract-routes' {
  /** The contract without its schemas, made while the pages are built. */
  export const routes: import('@orpc/contract').AnyContractRouter;
}
