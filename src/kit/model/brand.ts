/** A string or number that only its own parser can make: `PersonId` is not `ClassroomId`. */
export type Branded<T, Name extends string> = T & { readonly __brand: Name };
