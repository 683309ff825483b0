/** The sites of TRACES. Only production has legal value, and access to one is no access to another. */
export const environments = ['production', 'acceptance', 'training'] as const
export type Environment = (typeof environments)[number]

/** Tells the name of a site from other text. */
export function isEnvironment(text: string): text is Environment {
  return environments.some((each) => each === text)
}
