/** Members that may be absent, but never undefined. */
export type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the members that are undefined, which would go over what they are spread onto. */
export function present<T extends object>(members: T): Present<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Present<T>;
}
