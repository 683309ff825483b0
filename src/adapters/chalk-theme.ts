import { Chalk, type ColorSupportLevel } from 'chalk'
import type { Theme } from '../screens/view.ts'

/**
 * Sixteen colours and strong type, or none at level 0. Of the sixteen only red and magenta can be read on black and on white in
 * the usual palettes; and no colour says what no word says.
 */
export function chalkTheme(level: ColorSupportLevel): Theme {
  const chalk = new Chalk({ level })
  return {
    title: (text) => chalk.bold(text),
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    done: (text) => text,
    next: (text) => chalk.bold.magenta(text),
    warning: (text) => chalk.red(text),
  }
}
