import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isNumberKey,
  isUpKey,
  makeTheme,
  useEffect,
  useKeypress,
  usePagination,
  usePrefix,
  useRef,
  useState,
} from '@inquirer/core'
import type { themeFor } from './theme.ts'

interface PickConfig {
  readonly message: string
  readonly picks: readonly { readonly id: string; readonly name: string }[]
  readonly preselected: string | undefined
  /** Rows for the picks; those that don't fit scroll in their place. */
  readonly rows: number
  /** Why a number that no pick bears is no answer, in words. */
  readonly noNumber: string
  readonly theme: ReturnType<typeof themeFor>
}

/** So long (ms) may the next digit of a number, or letter of a word, take. */
const patience = 700

/**
 * One thing of a numbered list. Inquirer's own takes the marked pick after a number that no pick bears; here such a number says
 * so, and Enter takes nothing until another key was pressed.
 */
export const pickPrompt = createPrompt<string, PickConfig>((config, done) => {
  const { picks } = config
  const theme = makeTheme(config.theme)
  const [active, setActive] = useState(
    Math.max(
      0,
      picks.findIndex(({ id }) => id === config.preselected),
    ),
  )
  const [strange, setStrange] = useState(false)
  const waiting = useRef<NodeJS.Timeout>()
  const prefix = usePrefix({ status: 'idle', theme })
  useEffect(() => () => clearTimeout(waiting.current), [])
  useKeypress((key, line) => {
    clearTimeout(waiting.current)
    if (isEnterKey(key)) {
      line.clearLine(0)
      const picked = picks[active]
      if (!strange && picked !== undefined) done(picked.id)
    } else if (isNumberKey(key) && /^\d+$/.test(line.line)) {
      const number = Number(line.line)
      const known = number >= 1 && number <= picks.length
      if (known) setActive(number - 1)
      setStrange(!known)
      waiting.current = setTimeout(() => line.clearLine(0), patience)
    } else if (isUpKey(key) || isDownKey(key)) {
      line.clearLine(0)
      setStrange(false)
      setActive(isUpKey(key) ? Math.max(0, active - 1) : Math.min(picks.length - 1, active + 1))
    } else {
      // Letters lead to the pick that begins with them.
      const begun = line.line.toLowerCase()
      const found = begun === '' ? -1 : picks.findIndex(({ name }) => name.toLowerCase().startsWith(begun))
      if (found >= 0) setActive(found)
      setStrange(false)
      waiting.current = setTimeout(() => line.clearLine(0), patience)
    }
  })
  const list = usePagination({
    items: picks,
    active,
    renderItem: ({ item, isActive, index }) => {
      const text = `${isActive ? theme.icon.cursor : ' '} ${index + 1}. ${item.name}`
      return isActive ? theme.style.highlight(text) : text
    },
    pageSize: config.rows,
    loop: false,
  })
  const lines = [
    `${prefix} ${theme.style.message(config.message, 'idle')}`,
    list,
    ' ',
    ...(strange ? [theme.style.error(config.noNumber)] : []),
    theme.style.keysHelpTip(),
  ]
  return `${lines.join('\n').trimEnd()}${hideCursor}`
})

const hideCursor = '\u001b[?25l'
