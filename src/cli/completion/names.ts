/** The word by which a shell asks the program what can stand at the cursor. */
export const completionRequest = '__complete'

/** The shells that can be told how to complete. */
export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const

/** The name of a shell. */
export type Shell = (typeof shells)[number]
