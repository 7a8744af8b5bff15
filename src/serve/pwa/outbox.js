// What was sent while there was no connection, kept until it is sent: each an entry of one cache, as JSON.
// Always true: it is sent under its key, so that it is done once even if its answer was lost; only for whoever wrote it; what
// the server did not do stays until somebody looks at it; nothing stays for longer than 7 days.
const KEPT = 'enlace-kept'
const OUTBOX = 'enlace-outbox'
const LONGEST = 7 * 86400000
const FORM = 'application/x-www-form-urlencoded'
// Whoever is signed out, or has been taken for somebody else, goes on with another page.
let ended = false

/** Who is signed in here, as the service worker knows. */
export async function whose() {
  return (await caches.match('/whose', { cacheName: KEPT }))?.json() ?? {}
}

/** What waits, and what could not be sent, the oldest first; of nobody but whoever is signed in. */
export async function items() {
  const { person } = await whose()
  const cache = await caches.open(OUTBOX)
  const all = await Promise.all((await cache.keys()).map(request => cache.match(request).then(found => found?.json())))
  for (const { id, at } of all.filter(item => item && Date.now() - item.at > LONGEST)) await remove({ id, at })
  return all.filter(item => item && item.person === person && Date.now() - item.at <= LONGEST).sort((one, other) => one.at - other.at)
}

const address = ({ id }) => `/outbox/${id}`

async function write(item) {
  const cache = await caches.open(OUTBOX)
  await cache.put(address(item), new Response(JSON.stringify(item), { headers: { 'x-person': item.person } }))
}

export async function remove(item) {
  const cache = await caches.open(OUTBOX)
  await cache.delete(address(item))
}

/** Sends what a form has been sent with; without a connection it is kept, where there is room. */
export async function send(ask, input, init) {
  const request = new Request(input, init)
  const id = crypto.randomUUID()
  const body = await request.text()
  const headers = new Headers(request.headers)
  headers.set('x-once', id)
  try {
    return await ask(request.url, { method: 'POST', headers, body })
  } catch (lost) {
    const { person } = await whose()
    if (!person) throw lost
    const path = new URL(request.url).pathname
    const form = [...document.querySelectorAll('main form')].find(form => form.getAttribute('action') === path)
    const title = new URLSearchParams(body).get('subject') || document.querySelector('h1')?.innerText || document.title
    await write({ id, path, body, person, title, kind: path.split('/').at(-1), at: Date.now(), from: location.pathname + location.search }).catch(() => { throw lost })
    form?.reset()
    // What it was given out with may be what was typed before.
    for (const field of form?.querySelectorAll('textarea, input.input:not([type=file])') ?? []) field.value = ''
    form?.removeAttribute('data-unsent')
    return new Response('"Kept"', { status: 503, headers: { 'content-type': 'application/json' } })
  }
}

/** Sends what waits, from one page at a time; gives what was sent. */
export async function flush(ask) {
  if (ended || !(await items()).some(item => !item.said)) return []
  return navigator.locks.request(OUTBOX, { ifAvailable: true }, async lock => {
    const sent = []
    if (!lock) return sent
    for (const item of await items()) {
      if (item.said) continue
      const answer = await post(ask, item, 'application/json').catch(() => undefined)
      // Later: there is no connection yet, or too much to do. What breaks by itself holds up none behind it.
      if (answer?.status === 500) continue
      if (!answer || answer.status > 500 || answer.status === 429) break
      ended = answer.status === 401 || answer.status === 409
      if (ended) break
      const said = outcome(answer.ok ? await answer.text() : '"NotFound"')
      if (said) await write({ ...item, said })
      else { await remove(item); sent.push(item) }
    }
    return sent
  })
}

function post(ask, { path, body, person, id }, accept) {
  const headers = { accept, 'content-type': FORM, 'x-once': `${person}.${id}` }
  return ask(path, { method: 'POST', headers, body, signal: AbortSignal.timeout(20000) })
}

/** Nothing when it was done; else why not, as the words have it. */
function outcome(text) {
  const answer = JSON.parse(text)
  if (answer.Done === 'Stopped') return 'stopped'
  if (answer.Done !== undefined) return undefined
  const name = typeof answer === 'string' ? answer : Object.keys(answer)[0]
  return { Stale: 'stale', Refused: 'refused', Invalid: 'invalid', NotAllowed: 'denied', SignInAgain: 'again' }[name] ?? 'gone'
}

/** Sends it once more as a plain form, which leads to its page: with why it was not done and what was typed, or done. */
export async function open(ask, item) {
  const answer = await post(ask, item, 'text/html')
  if (answer.status >= 500) throw new Error('later')
  if (answer.ok) await remove(item)
  location.assign(answer.redirected ? answer.url : item.from)
}
