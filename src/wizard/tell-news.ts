import { newsText } from '../screens/news-text.ts'
import type { Desk } from './ports.ts'
import { showNote } from './show-note.ts'

/** Shows what the store has to tell, if anything, before the next question. @returns how the person left the page */
export async function tellNews(desk: Desk): Promise<'go-on' | 'quit'> {
  const news = desk.sessions.news()
  if (news.length === 0) return 'go-on'
  return showNote(desk, 'news', {
    title: desk.words.say('store.news'),
    blocks: news.map((each) => ({ kind: 'paragraph', runs: [newsText(desk.words, each)] })),
  })
}
