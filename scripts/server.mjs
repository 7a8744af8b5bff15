// server.mjs: what the server costs with the demonstration, beside the budgets.
// Processor time is the server's own (user and system), as the kernel counts it; nothing here is ever a test.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { binary, call, cookieOf, get, median, memory, ms, password, plain, processor, serve, table } from './serve.mjs'

const found = await measured()
const held = is => (is ? 'ok' : 'OVER')
table(['', '', 'budget', ''], [
  ['start to first answer', ms(found.start), '1000 ms', held(found.start <= 1000)],
  ['memory after load, demonstration', `${found.memory.toFixed(0)} MB`, '150 MB', held(found.memory <= 150)],
  ['list of 25 rows, whole HTML, processor time', ms(found.list), '3 ms', held(found.list <= 3)],
  ['a commit, from request to answer (median)', ms(found.commit), '', ''],
  ['a sign-in, from request to answer (median)', ms(found.signIn), '', ''],
])

async function measured() {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-bench-'))
  const settings = { ENLACE_DATA: folder, ENLACE_DEMO_PASSWORD: password, ENLACE_LOG: 'warn' }
  execFileSync(binary(), ['seed'], { env: { ...plain(), ...settings }, stdio: 'ignore' })
  const server = await serve(settings)
  try {
    const { cookie, took: signIn } = await signedIn(server.url)
    const list = `${server.url}/o/cobalt/support/contacts`
    const html = await get(list, cookie)
    const shown = html.split('<tr').length - 2
    if (shown !== 25) throw new Error(`the list shows ${shown} rows`)
    for (let n = 0; n < 40; n++) await get(list, cookie)
    const before = processor(server.pid)
    for (let n = 0; n < 200; n++) await get(list, cookie)
    const after = processor(server.pid)
    const commit = await commits(server.url, cookie)
    return { start: server.startedIn, list: (after - before) / 200, commit, signIn, memory: memory(server.pid) }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function signedIn(url) {
  const times = []
  let cookie = ''
  for (let n = 0; n < 9; n++) {
    const begun = performance.now()
    const answer = await call(url, 'identity/actions/sign_in', '', { email: 'nora@cobalt.test', password, next: '' })
    times.push(performance.now() - begun)
    cookie = cookieOf(answer)
  }
  return { cookie, took: median(times) }
}

// A contact's role, back and forth: the row, what they hold, the history line, the news, the guard.
async function commits(url, cookie) {
  const list = await call(url, 'people/actions/read/contacts', cookie, { org: 'cobalt', 'query[q]': 'cathy' })
  const member = (await list.json()).Ok.page.rows[0].id
  const times = []
  for (let n = 0; n < 41; n++) {
    const card = await call(url, 'people/actions/read/contact', cookie, { org: 'cobalt', member })
    const { revision: seen, contact } = (await card.json()).Ok
    const to = contact.role === 'customer' ? 'case_manager' : 'customer'
    const begun = performance.now()
    const answer = await call(url, 'people/actions/change/change_role', cookie, { org: 'cobalt', member, to, seen })
    times.push(performance.now() - begun)
    const told = await answer.text()
    if (!told.includes('Done')) throw new Error(`the role was not changed: ${told}`)
  }
  return median(times)
}
