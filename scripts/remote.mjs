// remote.mjs: two servers over one database of its own process, which goes away and comes back. Each thing shown is one
// line; the first that does not hold ends it.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { binary, freePort, password, plain, serve } from './serve.mjs'

const folder = mkdtempSync(join(tmpdir(), 'enlace-remote-'))
const port = await freePort()
const settings = { ENLACE_DB: `ws://127.0.0.1:${port}`, ENLACE_DB_USER: 'root', ENLACE_DB_PASSWORD: 'only-for-this-proof' }
const list = '/o/cobalt/support/contacts'
const away = { en: 'We cannot reach our data', es: 'no podemos llegar a nuestros datos' }
const servers = []
let base

try {
  await without()
  await proof()
} catch (error) {
  for (const [n, server] of servers.entries()) console.error(`server ${n + 1} said:\n${server.said().slice(-4_000)}`)
  throw error
} finally {
  await Promise.all(servers.map(server => server.stop()))
  await base?.kill()
  rmSync(folder, { recursive: true, force: true })
}

function proved(text) { console.log(`proved: ${text}`) }

/** The database, in a process of its own; resolves when it takes connections. */
async function database() {
  const out = openSync(join(folder, 'database.log'), 'a')
  const program = join(binary(), '../../database/house/database')
  const args = ['start', '--no-banner', '--log', 'warn', '--user', 'root', '--pass', settings.ENLACE_DB_PASSWORD, '--bind', `127.0.0.1:${port}`, `surrealkv://${join(folder, 'database')}`]
  const child = spawn(program, args, { stdio: ['ignore', out, out], env: plain() })
  const ended = new Promise(resolve => child.on('exit', resolve))
  await until('the database', 60, () => fetch(`http://127.0.0.1:${port}/health`).then(answer => answer.ok, () => false))
  return { kill: () => { child.kill('SIGKILL'); return ended } }
}

async function until(what, seconds, holds) {
  const begun = performance.now()
  while (!(await holds())) {
    if (performance.now() - begun > seconds * 1_000) throw new Error(`${what}: not within ${seconds} s`)
    await pause(20)
  }
  return ((performance.now() - begun) / 1_000).toFixed(1)
}

function command(...args) {
  const child = spawn(binary(), args, { env: { ...plain(), ...settings, ENLACE_DATA: join(folder, 'commands') } })
  let said = ''
  child.stdout.on('data', text => { said += text })
  child.stderr.on('data', text => { said += text })
  return new Promise(resolve => child.on('exit', code => resolve({ code, said })))
}

/** What a start says when there is no database. */
async function without() {
  const { code, said } = await command('migrate')
  assert.equal(code, 1, said)
  assert.match(said, /The house cannot open: the database of ENLACE_DB/)
  proved(`without its database a start ends with a sentence: ${said.trim().split('\n').at(-1)}`)
}

function call(server, path, cookie, form) {
  const headers = { accept: 'application/json', 'sec-fetch-site': 'same-origin', cookie }
  return fetch(`${server.url}/api/enlace/${path}`, { method: 'POST', headers, body: new URLSearchParams(form) })
}

function page(server, path, cookie, language = 'en') {
  return fetch(server.url + path, { headers: { accept: 'text/html', cookie, 'accept-language': language }, redirect: 'manual' })
}

async function ready(server) {
  const answer = await fetch(`${server.url}/readyz`)
  return { status: answer.status, ...await answer.json() }
}

async function signIn(server, email) {
  const answer = await call(server, 'identity/actions/sign_in', '', { email, password, next: '' })
  const cookie = answer.headers.getSetCookie().find(line => line.startsWith('__Host-enlace='))
  assert.ok(cookie, `${email} signs in: ${answer.status} ${await answer.text()}`)
  return cookie.split(';')[0]
}

async function card(server, cookie, name) {
  const found = await (await call(server, 'people/actions/read/contacts', cookie, { org: 'cobalt', 'query[q]': name })).json()
  const member = found.Ok.page.rows[0].id
  const { revision: seen, contact } = (await (await call(server, 'people/actions/read/contact', cookie, { org: 'cobalt', member })).json()).Ok
  return { member, seen, role: contact.role }
}

function change(server, cookie, { member, seen, role }) {
  const to = role === 'customer' ? 'case_manager' : 'customer'
  return call(server, 'people/actions/change/change_role', cookie, { org: 'cobalt', member, to, seen })
}

/** An open page's stream: the names of what it has heard, until it ends. */
async function listen(server, cookie, headers = {}) {
  const heard = []
  const answer = await fetch(`${server.url}/o/cobalt/live`, { headers: { accept: 'text/event-stream', cookie, ...headers } })
  assert.equal(answer.status, 200)
  const stream = { heard, ended: false, last: 0 }
  const read = async () => {
    for await (const bytes of answer.body) {
      heard.push(...new TextDecoder().decode(bytes).split('\n').filter(line => /^(event|retry|id):/.test(line)))
      stream.last = performance.now()
    }
  }
  read().catch(() => {}).finally(() => { stream.ended = true })
  return stream
}

async function proof() {
  base = await database()
  servers.push(...await Promise.all([serve(settings), serve(settings)]))
  const [one, two] = servers
  proved(`two servers started at once on an empty database, ready after ${servers.map(server => `${server.startedIn} ms`).join(' and ')}`)

  const nora = await signIn(one, 'nora@cobalt.test')
  const other = await page(two, list, nora)
  assert.equal(other.status, 200)
  assert.match(await other.text(), /Cathy/)
  proved('who signed in on one is signed in on the other')

  const open = await listen(two, nora)
  const cathy = await card(one, nora, 'cathy')
  assert.equal((await change(one, nora, cathy)).status, 200)
  const news = await until('the news', 10, () => open.heard.includes('event: access') || open.heard.includes('event: contacts'))
  proved(`a change on one is heard by an open page of the other within ${news} s`)

  const priya = await signIn(two, 'priya@cobalt.test')
  const hers = await card(one, nora, 'priya')
  const disabled = await call(one, 'people/actions/change/disable_login', nora, { org: 'cobalt', member: hers.member, seen: hers.seen })
  assert.match(await disabled.text(), /Done/)
  const shut = async () => (await call(two, 'people/actions/read/contacts', priya, { org: 'cobalt', 'query[q]': '' })).text()
  assert.doesNotMatch(await shut(), /"rows"/)
  proved('Disable Login on one holds on the other at once')

  await streams({ one, two, nora })
  await gone({ one, two, nora, shut, open })
  await crashes({ one, two, nora })
  await commands()
}

/** A thousand open pages over both servers: each hears of each change once. */
async function streams({ one, two, nora }) {
  const [each, changes] = [500, 20]
  const cathy = await signIn(one, 'cathy@cobalt.test')
  const open = []
  for (let n = 0; n < each; n++) open.push(...await Promise.all([listen(one, nora), listen(two, nora)]))
  const count = ({ heard }) => heard.filter(line => line === 'event: cases').length
  const spans = []
  for (let n = 1; n <= changes; n++) {
    const form = { org: 'cobalt', category: 'data', severity: 's3', subject: `Stream ${n}`, description: 'Words' }
    const begun = performance.now()
    const answer = await call(n % 2 ? one : two, 'cases/actions/change/open_case', cathy, form)
    assert.match(await answer.text(), /Done/)
    await until('every stream', 60, () => open.every(stream => count(stream) >= n))
    spans.push(...open.map(stream => Math.max(0, stream.last - begun)))
  }
  await pause(2_000)
  assert.ok(open.every(stream => count(stream) === changes), 'nothing is heard twice')
  spans.sort((a, b) => a - b)
  const ms = at => Math.round(spans[Math.floor(spans.length * at)])
  proved(`${changes} changes heard once each by ${open.length} streams over two servers: median ${ms(0.5)} ms after it was sent, 95 of 100 within ${ms(0.95)} ms`)
}

async function gone({ one, two, nora, shut, open }) {
  await base.kill()
  const pending = change(one, nora, { member: 'unknown', seen: 0, role: 'customer' }).then(answer => answer.status)
  const said = await Promise.all(servers.map(server => until('readyz', 15, async () => (await ready(server)).status === 503)))
  for (const server of servers) assert.deepEqual(await ready(server), { status: 503, ready: false, missing: ['database'] })
  assert.equal((await fetch(`${one.url}/healthz`)).status, 200)
  proved(`the database was killed: /readyz says so (503, "database") after ${said.join(' and ')} s, /healthz stays 200`)

  assert.equal(await pending, 503)
  await until('the honest page', 15, async () => (await (await page(two, list, nora)).text()).includes(away.en))
  for (const language of ['en', 'es']) {
    for (const path of [list, '/o/cobalt', '/']) {
      const begun = performance.now()
      const answer = await page(two, path, nora, language)
      const html = await answer.text()
      assert.deepEqual([path, answer.status, answer.headers.get('retry-after')], [path, 503, '5'])
      assert.ok(html.includes(away[language]) && html.includes(answer.headers.get('x-request-id')), html)
      assert.ok(!/__Host-enlace/.test(answer.headers.getSetCookie().join()) && !answer.headers.get('clear-site-data'), 'nobody is signed out')
      assert.ok(performance.now() - begun < 2_000, 'without a wait')
    }
  }
  const refused = await change(one, nora, { member: 'unknown', seen: 0, role: 'customer' })
  assert.deepEqual([refused.status, await refused.json()], [503, 'Away'])
  const guess = await call(one, 'identity/actions/sign_in', '', { email: 'nora@cobalt.test', password, next: '' })
  assert.deepEqual([guess.status, await guess.json()], [503, 'Away'])
  assert.equal((await page(one, '/sign-in', '')).status, 200)
  proved('pages say so in both languages with 503 and the reference of the log; what is sent is answered with 503; nobody is signed out')

  const later = await listen(two, nora)
  await until('a stream that asks to come back', 10, () => later.ended)
  assert.deepEqual(later.heard, ['id: 1', 'retry: 3000'])

  base = await database()
  const back = await Promise.all(servers.map(server => until('readyz', 30, async () => (await ready(server)).status === 200)))
  assert.equal((await page(two, list, nora)).status, 200)
  assert.doesNotMatch(await shut(), /"rows"/)
  const again = await listen(two, nora, { 'last-event-id': '1' })
  await until('the first news after it', 10, () => again.heard.includes('event: access'))
  assert.ok(!open.heard.includes('event: shut'), 'an open page is not shut')
  const cathy = await card(two, nora, 'cathy')
  assert.equal((await change(two, nora, cathy)).status, 200)
  assert.equal((await card(one, nora, 'cathy')).seen, cathy.seen + 1)
  proved(`the database is back: both serve again after ${back.join(' and ')} s, without a restart; sessions hold, who was shut out stays out, open pages ask again`)
}

/** Kills the database in the middle of writes: what was acknowledged is there, what was not is there whole or not at all. */
async function crashes({ one, two, nora }) {
  const rounds = 5
  let acknowledged = 0, failed = 0
  for (let round = 0; round < rounds; round++) {
    const done = []
    let writing = true
    const writers = [0, 1, 2, 3].map(async writer => {
      for (let turn = 0; writing; turn++) {
        const email = `r${round}w${writer}t${turn}@cobalt.test`
        const form = { org: 'cobalt', first_name: 'Remota', last_name: `Prueba ${turn}`, role: 'customer', email, language: 'es' }
        const answer = await call(writer % 2 ? one : two, 'people/actions/change/create_contact', nora, form)
        if (answer.status === 200 && (await answer.text()).includes('Done')) done.push(email)
        else { assert.equal(answer.status, 503); failed += 1; await pause(50) }
      }
    })
    await pause(400 + 170 * round)
    await base.kill()
    const told = done.length
    await pause(1_000)
    writing = false
    await Promise.all(writers)
    assert.equal(done.length, told, 'nothing is acknowledged without the database')
    base = await database()
    await Promise.all(servers.map(server => until('readyz', 30, async () => (await ready(server)).status === 200)))
    for (const email of done) {
      const found = await (await call(two, 'people/actions/read/contacts', nora, { org: 'cobalt', 'query[q]': email })).json()
      assert.ok(found.Ok.page.rows.some(row => row.details.email === email), `${email} was acknowledged`)
    }
    acknowledged += done.length
  }
  assert.ok(acknowledged > 0 && failed > 0, `${acknowledged} acknowledged, ${failed} not`)
  proved(`the database was killed ${rounds} times in the middle of writes: ${acknowledged} acknowledged, none lost; ${failed} told that it was away`)
}

async function commands() {
  const migrated = await command('migrate')
  assert.equal(migrated.code, 0, migrated.said)
  const added = await command('organization', 'add', 'Áncora', '--owner', 'ana@ancora.test')
  assert.equal(added.code, 0, added.said)
  assert.match(added.said, /Áncora is added/)
  const saved = await command('backup', join(folder, 'backup'))
  assert.equal(saved.code, 1)
  assert.match(saved.said, /saved and restored with its own tools/)
  proved('commands reach that database beside the servers; backup says whose it is')
}
