/** What an installer found or made; `missing` carries a sentence on why and one on what to do. */
export type Outcome<T> =
  | { readonly kind: 'ready'; readonly value: T; readonly remark?: string }
  | { readonly kind: 'missing'; readonly why: string; readonly remedy: string };

export function ready<T>(value: T, remark?: string): Outcome<T> {
  return remark === undefined ? { kind: 'ready', value } : { kind: 'ready', value, remark };
}

export function missing(why: string, remedy: string): Outcome<never> {
  return { kind: 'missing', why, remedy };
}

/** Says one step of progress; npm start and npm test print it as a line. */
export type Progress = (line: string) => void;
