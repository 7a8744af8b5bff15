// server.mjs: what the server costs, beside the budgets: with the demonstration, and with a hundred times its contacts.
// Processor time is the server's own (user and system), as the kernel counts it; nothing here is ever a test.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { binary, password, plain, serve } from './serve.mjs'

const crowd = 3960
const api = '/api/enlace'
const [small, large] = [await measured(0), await measured(crowd)]

const rows = [
  ['start to first answer', ms(small.start), '1000 ms', small.start <= 1000],
  ['memory after load, demonstration', mb(small.memory), '150 MB', small.memory <= 150],
  ['list of 25 rows, whole HTML, processor time', ms(small.list), '3 ms', small.list <= 3],
  [`the same with ${crowd} contacts more`, `${ms(large.list)} (${(large.list / small.list).toFixed(2)} times)`, '1.5 times', large.list <= 1.5 * small.list],
  ['start to first answer, with them', ms(large.start), '', undefined],
  ['memory after load, with them', mb(large.memory), '', undefined],
  ['a commit, from request to answer (median)', ms(small.commit), '', undefined],
  ['the same with them', ms(large.commit), '', undefined],
  ['a sign-in, from request to answer (median)', ms(small.signIn), '', undefined],
]
const widths = [0, 1, 2].map(column => Math.max(...rows.map(row => row[column].length)))
for (const [what, figure, budget, held] of rows) {
  const state = held === undefined ? '' : held ? 'ok' : 'OVER'
  console.log([what.padEnd(widths[0]), figure.padStart(widths[1]), budget.padStart(widths[2]), state].join('  ').trimEnd())
}

function ms(value) { return `${value.toFixed(value < 100 ? 1 : 0)} ms` }
function mb(value) { return `${value.toFixed(0)} MB` }

async function measured(more) {
  const folder = mkdtempSync(join(tmpdir(), 'enlace-bench-'))
  const settings = { ENLACE_DATA: folder, ENLACE_DEMO_PASSWORD: password, ENLACE_LOG: 'warn' }
  execFileSync(binary(), ['seed', '--crowd', String(more)], { env: { ...plain(), ...settings }, stdio: 'ignore' })
  const server = await serve(settings)
  try {
    const { cookie, took: signIn } = await signedIn(server.url)
    const list = `${server.url}/o/cobalt/support/contacts`
    const html = await page(list, cookie)
    const shown = html.split('<tr').length - 2
    if (shown !== 25) throw new Error(`the list shows ${shown} rows`)
    for (let n = 0; n < 40; n++) await page(list, cookie)
    const before = processor(server.pid)
    for (let n = 0; n < 200; n++) await page(list, cookie)
    const after = processor(server.pid)
    const commit = await commits(server.url, cookie)
    return { start: server.startedIn, list: (after - before) / 200, commit, signIn, memory: memory(server.pid) }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function page(url, cookie) {
  const answer = await fetch(url, { headers: { accept: 'text/html', cookie, 'accept-encoding': 'identity' } })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.text()
}

function call(url, path, cookie, form) {
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin', cookie }
  return fetch(`${url}${api}/${path}`, { method: 'POST', headers, body: new URLSearchParams(form) })
}

async function signedIn(url) {
  const times = []
  let cookie = ''
  for (let n = 0; n < 9; n++) {
    const begun = performance.now()
    const answer = await call(url, 'identity/actions/sign_in', '', { email: 'nora@cobalt.test', password, next: '' })
    times.push(performance.now() - begun)
    cookie = answer.headers.getSetCookie().find(line => line.startsWith('__Host-enlace=')).split(';')[0]
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

function median(times) { return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] }

// The kernel counts in hundredths of a second.
function processor(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function memory(pid) { return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1000 }
