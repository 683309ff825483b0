import {
  createPrompt,
  isEnterKey,
  makeTheme,
  useEffect,
  useKeypress,
  usePrefix,
  useState,
} from '@inquirer/core'
import { safe } from '../../screens/safe.ts'
import type { themeFor } from './theme.ts'

interface TextConfig {
  readonly message: string
  readonly draft: string
  /** Why a text may not stand; nothing where it may. */
  readonly judge: (text: string) => string | undefined | Promise<string | undefined>
  /** Told what stands in the field, each time it is drawn. */
  readonly watch: (text: string) => void
  readonly theme: ReturnType<typeof themeFor>
}

/**
 * A field to type into, with what was typed before to begin with. Inquirer's own takes a field that was emptied for its
 * default; here it is empty.
 */
export const textPrompt = createPrompt<string, TextConfig>((config, done) => {
  const theme = makeTheme(config.theme)
  const [value, setValue] = useState('')
  const [refusal, setRefusal] = useState<string>('')
  const [status, setStatus] = useState<'idle' | 'loading' | 'done'>('idle')
  const prefix = usePrefix({ status: status === 'done' ? 'done' : 'idle', theme })
  useEffect((line) => {
    if (config.draft === '') return
    line.write(config.draft)
    setValue(config.draft)
  }, [])
  useKeypress(async (key, line) => {
    // Keys that come while an answer is judged belong to no field.
    if (status !== 'idle') return
    if (!isEnterKey(key)) {
      setValue(line.line)
      setRefusal('')
      return
    }
    setStatus('loading')
    const why = await config.judge(value)
    if (why === undefined) {
      setStatus('done')
      done(value)
    } else {
      line.write(value)
      setRefusal(why)
      setStatus('idle')
    }
  })
  config.watch(value)
  const shown = safe(value, Number.POSITIVE_INFINITY)
  const head = [prefix, theme.style.message(config.message, status), shown].join(' ')
  return [head, refusal === '' ? '' : theme.style.error(refusal)]
})
