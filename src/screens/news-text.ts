import type { News } from '../session/news.ts'
import { safe } from './safe.ts'
import type { Words } from './words.ts'

/** What a store has to tell, in words. */
export function newsText(words: Words, news: News): string {
  switch (news.kind) {
    case 'taken-over':
      return words.say('store.taken-over')
    case 'set-aside':
      return words.say(news.backup ? 'store.backup-used' : 'store.no-backup', { path: safe(news.path) })
    case 'restored':
      return words.say('store.restored', { path: safe(news.path) })
    case 'newer':
      return words.say('errors.state-newer', { what: safe(news.path) })
  }
}
