import type { Theme } from '../../screens/view.ts'

/** A whole theme for inquirer, so that no word and no colour of its own is left. */
export function themeFor(
  theme: Theme,
  keys: string,
): {
  prefix: { idle: string; done: string }
  icon: { cursor: string; checked: string; unchecked: string }
  indexMode: 'number'
  style: {
    message: (text: string) => string
    answer: (text: string) => string
    error: (text: string) => string
    highlight: (text: string) => string
    help: (text: string) => string
    keysHelpTip: () => string
  }
} {
  return {
    prefix: { idle: theme.next('?'), done: theme.next('?') },
    icon: { cursor: '>', checked: '[x]', unchecked: '[ ]' },
    indexMode: 'number',
    style: {
      message: (text) => theme.strong(text),
      answer: (text) => text,
      error: (text) => theme.warning(`> ${text}`),
      highlight: (text) => theme.next(text),
      help: (text) => theme.quiet(text),
      keysHelpTip: () => theme.quiet(`  ${keys}`),
    },
  }
}
