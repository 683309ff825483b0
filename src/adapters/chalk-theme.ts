import { Chalk, type ColorSupportLevel } from 'chalk'
import type { Theme } from '../screens/view.ts'

/** Sixteen colours and strong type, or none at level 0. */
export function chalkTheme(level: ColorSupportLevel): Theme {
  const chalk = new Chalk({ level })
  return {
    title: (text) => chalk.bold(text),
    strong: (text) => chalk.bold(text),
    quiet: (text) => chalk.dim(text),
    done: (text) => chalk.green(text),
    next: (text) => chalk.bold.cyan(text),
    warning: (text) => chalk.yellow(text),
  }
}
