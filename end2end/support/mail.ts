// The mail that the demonstration sent, read from its mailbox.
import { expect, type APIRequestContext } from '@playwright/test'
import type { Language } from './words.ts'

/** One letter as `/demo/mail.json` tells it, the newest first. */
export type Letter = { id: string; to: string; language: Language; subject: string; text: string; at: string; links: string[] }
export type Mail = {
  all: (to: string) => Promise<Letter[]>
  /** The newest letter to an address; waits until there is one (that `matches`, if it is given). */
  newest: (to: string, matches?: RegExp) => Promise<Letter>
  /** The first link in that letter, as a path of this server. */
  link: (to: string, matches?: RegExp) => Promise<string>
}

export function mailbox(request: APIRequestContext): Mail {
  const all = async (to: string): Promise<Letter[]> => {
    const answer = await request.get('/demo/mail.json', { params: { to } })
    expect(answer.status(), 'the mailbox of the demonstration').toBe(200)
    return answer.json()
  }
  const newest = async (to: string, matches = /(?:)/): Promise<Letter> => {
    let letter: Letter | undefined
    await expect(async () => {
      letter = (await all(to)).find(each => matches.test(each.subject) || matches.test(each.text))
      expect(letter, `a letter to ${to}`).toBeDefined()
    }).toPass({ timeout: 10_000 })
    return letter!
  }
  const link = async (to: string, matches?: RegExp): Promise<string> => {
    const letter = await newest(to, matches)
    if (letter.links.length === 0) throw new Error(`no link in the letter to ${to}:\n${letter.text}`)
    const { pathname, search, hash } = new URL(letter.links[0])
    return pathname + search + hash
  }
  return { all, newest, link }
}
