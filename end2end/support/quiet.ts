// A page that complains has failed, whatever it shows. What a test expects to be refused, it names.
import { expect, type BrowserContext } from '@playwright/test'

/** A refused request that the test means to make (status 0: there is no connection): Chromium writes each answer of 400 and above to the console. */
export type Refusal = { status: number; url: string | RegExp }
export type Quiet = { refused: (status: number, url: string | RegExp) => void }

export function listen(context: BrowserContext): Quiet & { check: () => void } {
  const refusals: Refusal[] = []
  const complaints: { text: string; url: string }[] = []
  context.on('weberror', error => complaints.push({ text: `uncaught: ${error.error().stack ?? error.error().message}`, url: error.page()?.url() ?? '' }))
  context.on('console', message => {
    const serious = message.type() === 'error' || /hydrat|panicked|unreachable|content security|trusted ?type/i.test(message.text())
    if (serious) complaints.push({ text: `console ${message.type()}: ${message.text()}`, url: message.location().url })
  })
  const expected = ({ text, url }: { text: string; url: string }) =>
    refusals.some(refusal => (text.includes(`status of ${refusal.status}`) || (refusal.status === 0 && /net::ERR_(FAILED|INTERNET_DISCONNECTED|CONNECTION_|INCOMPLETE_)/.test(text))) && (typeof refusal.url === 'string' ? new URL(url).pathname === refusal.url : refusal.url.test(url)))
  return {
    refused: (status, url) => { refusals.push({ status, url }) },
    check: () => expect(complaints.filter(each => !expected(each)).map(each => `${each.text} (${each.url})`), 'what the page complained about').toEqual([]),
  }
}
