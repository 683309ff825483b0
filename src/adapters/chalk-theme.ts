import { Chalk } from 'chalk'
import type { Theme } from '../screens/view.ts'

/**
 * Sixteen colours and strong type. Of the sixteen only red and magenta can be read on black and on white in
 * the usual palettes; and no colour says what no word says.
 */
export function chalkTheme(): Theme {
  const chalk = new Chalk({ level: 1 })
  return {
    title: (text) => chalk.bold(text),
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    done: (text) => text,
    next: (text) => chalk.bold.magenta(text),
    warning: (text) => chalk.red(text),
  }
}
