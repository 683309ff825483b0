import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import type { SessionKey } from '../../src/session/session.ts'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor, memoryStore, type Script } from './desk.ts'

const importer: SessionKey = { journey: 'sweden/importer', environment: 'production', name: '' }
const tuesday = Date.UTC(2026, 10, 17, 9)
const friday = Date.UTC(2026, 10, 20, 9)

/** Anna imports alone, has an EU Login and finds her company. */
const anna: Script = {
  'urgent/goods': 'no',
  'about/place': 'sweden',
  'about/access': 'none',
  'about/agent': 'no',
  'about/email': 'anna@example.se',
  'about/company': 'Växtimport AB',
  'account/has-account': 'yes',
  'second-factor/has': 'app',
  'company/found-importer': 'eupo',
}

/** A company that isn't in TRACES yet, and what its form wants. */
const newCompany: Script = {
  'company/sure': 'sure',
  'company/number': '202100-4151',
  'company/phone': '+46 36 15 50 00',
  'company/street': 'Storgatan 1',
  'company/postal-code': '551 82',
  'company/city': 'Jönköping',
}

/** What stands on the last screen of a name, its picks included. */
const screen = (asked: ReturnType<typeof deskFor>['prompter']['asked'], id: string): string => {
  const question = asked.findLast((each) => each.id === id)
  const picks = question !== undefined && 'picks' in question.input ? question.input.picks : []
  return [...(question?.lines ?? []), question?.message, ...picks.map(({ text }) => text)].join('\n')
}

/** Anna sends her request on Tuesday and leaves. */
async function sentOnTuesday(language = 'en') {
  const store = memoryStore()
  const first = deskFor({ ...anna, 'wait/happened-importer': 'nothing' }, language, store, 0, tuesday)
  expect((await openSession(first.desk, importer)).kind).toBe('left')
  return first
}

describe('a person who waits', () => {
  it('takes nothing for granted with Enter alone: that nothing has come stands first in line', async () => {
    const { prompter } = await sentOnTuesday()
    const asked = prompter.asked.findLast(({ id }) => id === 'wait/happened-importer')
    expect(asked?.input).toMatchObject({ kind: 'choose', preselected: 'nothing' })
  })

  it.each([
    ['none', false],
    ['other', true],
  ])(
    'for the second role is sent to an administrator where the company (%s) has one: %s',
    async (found, is) => {
      const second = {
        ...anna,
        ...newCompany,
        'company/found-importer': found,
        'company/replied': 'approved',
        'wait/happened-importer': 'approved',
        'second-company/how': 'email',
        'second-wait/happened-second': 'quit!',
      }
      const { desk, prompter } = deskFor(second, 'en', memoryStore(), 0, tuesday)
      await openSession(desk, importer)
      const shown = screen(prompter.asked, 'second-wait/happened-second')
      expect(shown).toContain('Jordbruksverket')
      expect(shown.includes('the administrator in your company')).toBe(is)
    },
  )

  it('sees since when, who decides, whom to ask and whom not, and not to send it again', async () => {
    const { prompter } = await sentOnTuesday()
    const shown = screen(prompter.asked, 'wait/happened-importer')
    expect(shown).toContain('Tuesday 17 November 2026 (today)')
    expect(shown).toContain('Jordbruksverket, or an administrator in your company')
    expect(shown).toContain('importkontroll@jordbruksverket.se')
    expect(shown).toContain("helpdesk can't approve anyone")
    expect(shown).toContain("Don't send it again")
    expect(shown).toContain("We don't know how long")
    expect(shown.replace(/\s+/g, ' ')).toContain('From the third on, Monday to Friday')
    expect(shown).not.toContain('exportkontroll')
  })

  it('comes back on Friday, asks with the draft, is approved, and begins the second registration', async () => {
    const { store } = await sentOnTuesday()
    const script: Script = {
      'wait/happened-importer': ['long', 'approved'],
      'wait/long-import': ['draft', 'wait'],
      letter: 'save',
      file: 'back',
      'second-company/how': 'email',
      'second-company/ask': 'leave',
    }
    const { desk, prompter, files } = deskFor(script, 'en', store, 0, friday)
    expect((await openSession(desk, importer)).kind).toBe('left')
    expect(prompter.asked.map(({ id }) => id)).toEqual([
      'wait/happened-importer',
      'wait/long-import',
      'letter',
      'file',
      'wait/long-import',
      'wait/happened-importer',
      'wait/log-out-in',
      'second-company/how',
      'second-company/ask',
    ])
    const room = screen(prompter.asked.slice(0, 1), 'wait/happened-importer')
    expect(room).toContain('Tuesday 17 November 2026 (3 working days ago)')
    expect(room).toContain('Working days since you sent the request: 3. It is fair to ask now.')
    expect(screen(prompter.asked, 'letter')).toContain('On Tuesday 17 November 2026 we requested')
    expect(screen(prompter.asked, 'file')).toContain('/home/anna/traces-letter.eml')
    const mail = await PostalMime.parse(files.get('traces-letter.eml') ?? '')
    expect(mail.to?.map(({ address }) => address)).toEqual(['importkontroll@jordbruksverket.se'])
    expect(mail.subject).toBe('Our request in TRACES: Växtimport AB')
    expect(mail.text).toContain('- Organisation number: (fill in)')
    expect(mail.text).toMatch(/Kind regards\s*$/)
    expect(screen(prompter.asked, 'wait/log-out-in')).toContain('"Your Roles"')
  })

  it('writes in Swedish where they speak it, and sees a letter in another language in their own too', async () => {
    const swedish = await sentOnTuesday('sv')
    const asks: Script = {
      'wait/happened-importer': 'long',
      'wait/long-import': ['draft', 'leave'],
      letter: 'back',
    }
    const sv = deskFor(asks, 'sv', swedish.store, 0, friday)
    await openSession(sv.desk, importer)
    expect(screen(sv.prompter.asked, 'letter')).toContain('Vi ansökte tisdagen den 17 november 2026')
    const nl = deskFor(asks, 'nl', (await sentOnTuesday('nl')).store, 0, friday)
    await openSession(nl.desk, importer)
    const both = screen(nl.prompter.asked, 'letter')
    expect(both).toContain('On Tuesday 17 November 2026')
    expect(both).toContain('Op dinsdag 17 november 2026')
  })

  it('asks about certificates elsewhere, and sees no address for imports there', async () => {
    const agent: SessionKey = { ...importer, journey: 'sweden/agent' }
    const { desk, prompter } = deskFor({
      'urgent/goods': 'no',
      'about/purpose': 'certificates',
      'about/access': 'none',
      'about/email': 'anna@example.se',
      'about/company': 'Växtagent AB',
      'account/has-account': 'yes',
      'second-factor/has': 'app',
      'company/found-agent': 'load',
      'wait/happened-agent': 'long',
      'wait/long-export': ['draft', 'leave'],
      letter: 'back',
    })
    await openSession(desk, agent)
    for (const id of ['wait/long-export', 'letter']) {
      expect(screen(prompter.asked, id)).toContain('exportkontroll@jordbruksverket.se')
      expect(screen(prompter.asked, id)).not.toContain('importkontroll')
    }
  })

  it('whose goods wait at the border is told to call first, on every page, and in what they send', async () => {
    const agent: SessionKey = { ...importer, journey: 'sweden/agent' }
    const store = memoryStore()
    const script: Script = {
      'urgent/goods': 'at-border',
      'about/purpose': 'import',
      'about/seat': 'sweden',
      'about/access': 'none',
      'about/email': 'olle@example.se',
      'about/company': 'Frakt AB',
      'account/has-account': 'yes',
      'second-factor/has': 'app',
      'company/found-agent': ['other', 'none'],
      'company/replied': 'search-again',
      ...newCompany,
      'wait/happened-agent': ['long', 'approved'],
      'wait/long-import': ['draft', 'wait'],
      letter: 'back',
      'colleagues/more': 'no',
      'signing-in/how': 'pin',
    }
    const { desk, prompter } = deskFor(script, 'en', store, 0, tuesday)
    await openSession(desk, agent)
    const call = 'Call Jordbruksverket now, 036-158350: your goods are waiting at the border.'
    for (const id of ['company/replied', 'wait/happened-agent', 'wait/long-import'])
      expect(screen(prompter.asked, id).replace(/\s+/g, ' '), id).toContain(call)
    const letter = screen(prompter.asked, 'letter').replace(/\s+/g, ' ')
    expect(letter).toContain('This is urgent: goods are waiting at the border.')
    expect(letter).toContain('- Role: agent (responsible for the load)')
    expect(letter).toContain('- The company is new in TRACES: we created it')
    expect(letter).toContain('- Phone: +46 36 15 50 00')
    expect(screen(prompter.asked, 'after/agent')).toContain('First the goods that wait at the border.')
  })

  it('for a new company is told of no administrator in it, and for one that was there of its own', async () => {
    const { prompter } = await sentOnTuesday()
    expect(screen(prompter.asked, 'wait/happened-importer')).toContain('the administrator in your company')
    const created: Script = {
      ...anna,
      'company/found-importer': 'none',
      ...newCompany,
      'wait/happened-importer': 'nothing',
    }
    const alone = deskFor(created, 'en', memoryStore(), 0, tuesday)
    await openSession(alone.desk, importer)
    const shown = screen(alone.prompter.asked, 'wait/happened-importer').replace(/\s+/g, ' ')
    expect(shown).toContain('you become its administrator')
    expect(shown).not.toContain('the administrator in your company')
    const check = screen(alone.prompter.asked, 'company/check')
    expect(check).toContain('Växtimport AB')
    expect(check).toContain('anna@example.se')
    expect(check).not.toContain('not in the list')
    expect(check).not.toContain('Are you sure')
  })

  it('is asked on which day a request was sent that was there already', async () => {
    const { desk, prompter } = deskFor(
      {
        ...anna,
        'company/found-importer': 'requested',
        'wait/sent': '13/11/2026',
        'wait/happened-importer': 'nothing',
      },
      'en',
      memoryStore(),
      0,
      tuesday,
    )
    await openSession(desk, importer)
    expect(screen(prompter.asked, 'wait/happened-importer')).toContain(
      'Friday 13 November 2026 (2 working days ago)',
    )
  })

  it('is asked again about a day that is still to come', async () => {
    const { desk, prompter } = deskFor(
      {
        ...anna,
        'company/found-importer': 'requested',
        'wait/sent': ['2026-12-17', '2026-11-17'],
        'wait/sent:doubt': 'again',
        'wait/happened-importer': 'nothing',
      },
      'en',
      memoryStore(),
      0,
      tuesday,
    )
    await openSession(desk, importer)
    expect(screen(prompter.asked, 'wait/sent:doubt')).toContain('That day is still to come.')
    expect(screen(prompter.asked, 'wait/happened-importer')).toContain('Tuesday 17 November 2026 (today)')
  })

  it('has the letter signed with their name, where the guide knows it', async () => {
    const { desk, prompter } = deskFor({
      ...anna,
      'account/has-account': 'no',
      'account/first-name': 'Anna',
      'account/last-name': 'Berg',
      'second-factor/has': 'app',
      'wait/happened-importer': 'long',
      'wait/long-import': ['draft', 'leave'],
      letter: 'back',
    })
    await openSession(desk, importer)
    expect(screen(prompter.asked, 'letter')).toContain('Anna Berg')
  })

  it('is offered to leave once on a screen, never twice', async () => {
    const { prompter } = await sentOnTuesday()
    const shown = screen(prompter.asked, 'wait/happened-importer')
    expect(shown).toContain('Nothing yet; save and close')
    expect(shown).not.toContain('Save and leave')
  })

  it('puts a reminder for the third working day into the calendar, and on Friday is told that none is left', async () => {
    const { store } = await sentOnTuesday('sv')
    const script: Script = {
      'wait/happened-importer': ['calendar', 'nothing'],
      file: 'back',
      calendar: 'back',
    }
    const later = deskFor(script, 'sv', store, 0, tuesday + 3_600_000)
    await openSession(later.desk, importer)
    const file = later.files.get('traces-reminders.ics') ?? ''
    expect(file).toContain('DTSTART;VALUE=DATE:20261120')
    expect(file).toContain('SUMMARY:TRACES: inget svar än?')
    expect(file.replaceAll('\r\n ', '')).toContain('importkontroll@jordbruksverket.se')
    const monday = deskFor(script, 'sv', store, 0, friday + 3 * 86_400_000)
    await openSession(monday.desk, importer)
    expect([...monday.files.keys()]).toEqual([])
    expect(screen(monday.prompter.asked, 'calendar')).toContain('ingen dag att påminna om')
  })
})
