declare module '*.css' {
  /** The style sheet's text, as the build puts it in. */
  export const css: string;
}
