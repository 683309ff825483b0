import { setImmediate } from 'node:timers/promises'
import { htmlPage } from '../adapters/html-page.ts'
import { modulesOf } from '../adapters/qr-code.ts'
import type { WebPage } from '../screens/web-page.ts'
import type { Words } from '../screens/words.ts'

/** A page as HTML. Many of them, one after the other, leave room for what else is to happen. */
export async function htmlText(page: WebPage, words: Words): Promise<string> {
  await setImmediate()
  return htmlPage(page, words, modulesOf)
}
