/** The one function of the edtf package that the tests compare with; the package ships no types. */
declare module 'edtf' {
  /** `min` and `max` are milliseconds since 1970-01-01, as a JavaScript Date counts them. */
  export default function edtf(expression: string): { readonly min: number; readonly max: number };
}
