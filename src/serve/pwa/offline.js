// What a page shows of the connection and of what the device keeps: that it is an older copy, what waits in the outbox, and
// all of it on *My device*. `beside.js` asks for it where there is a service worker. The server fills in the words.
// Always true: it needs no WASM; what it shows is there in both languages; what is kept is thrown away here at once.
import { flush, items, open, remove, send as sendOrKeep } from '/outbox.js'

const WORDS = "{words}"
const DEVICE = '/profile/device'
const KEPT = 'enlace-kept'
const html = document.documentElement
const words = () => WORDS[html.lang] ?? WORDS.en
const put = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}
const button = (text, onclick, kind = 'plain') => put('button', { type: 'button', className: `button ${kind}`, textContent: text, onclick })
let ask, notice, back = false, sent = []

/** Sends what is sent from a form that may wait. */
export async function send(as, ...what) {
  ask ??= as
  const answer = await sendOrKeep(as, ...what)
  if (answer.status === 503) show()
  return answer
}

/** Begins on a page; `ask` is the browser's own `fetch`. */
export function begin(as) {
  ask = as
  new MutationObserver(show).observe(html, { attributes: true, attributeFilter: ['lang'] })
  new MutationObserver(device).observe(document.getElementById('main') ?? document.body, { childList: true, subtree: true })
  const { pushState } = history
  history.pushState = function (...what) { pushState.apply(this, what); came() }
  addEventListener('popstate', came)
  addEventListener('online', beat)
  addEventListener('offline', learn)
  addEventListener('click', follow, true)
  setInterval(beat, 3000)
  show()
  device()
  learn()
  beat()
}

const look = path => navigator.serviceWorker.controller?.postMessage({ look: path })
const seen = new Map([[location.pathname + location.search, Date.now()]])
let turn

/** The app has gone to another page by itself: once it is there, it is kept too. */
function came() {
  clearTimeout(turn)
  turn = setTimeout(() => {
    const here = location.pathname + location.search
    if (html.dataset.kept || !/^\/(o|profile)\//.test(here) || Date.now() - (seen.get(here) ?? 0) < 60000) return
    seen.set(here, Date.now())
    look(here)
  }, 1500)
}

let ready = false

/** What is wanted without a connection and perhaps never seen before: the first page, this one, and where a case is begun. */
async function before() {
  const home = /^\/o\/[^/]+/.exec(location.pathname)?.[0]
  // Once this page itself is kept: what is not found here is asked for once.
  if (!home || html.dataset.kept || ready || !await caches.match(location.pathname, { cacheName: KEPT, ignoreSearch: true })) return
  ready = true
  const wanted = [home, DEVICE, ...(location.pathname.startsWith(`${home}/support/cases`) ? [`${home}/support/cases/new`] : [])]
  for (const path of wanted) if (!await caches.match(path, { cacheName: KEPT })) look(path)
}

/** Without a connection links lead to what is kept, as the browser itself follows them: the app would ask in vain. */
function follow(event) {
  const link = event.target.closest?.('a[href]')
  const own = link && link.origin === location.origin && (html.dataset.kept || (!navigator.onLine && known.has(link.pathname + link.search)))
  if (own) event.stopImmediatePropagation()
}
const known = new Set()

/** Whether the outbox may be thrown away, as signing out does: not before whoever does it has said so. */
export async function mayLeave() {
  const unsent = (await items().catch(() => [])).length
  return !unsent || confirm(words().leaving.replace('%', unsent))
}

/** Every few seconds: sends what waits, and looks whether the portal can be reached again. */
async function beat() {
  if (!navigator.onLine) return learn()
  before().catch(() => {})
  const now = await flush(ask).catch(() => [])
  if (now.length) {
    sent = now
    setTimeout(() => { sent = []; show() }, 10000)
  }
  const was = back
  if (html.dataset.kept && !back) back = await ask('/healthz', { cache: 'no-store' }).then(answer => answer.ok, () => false)
  if (now.length || was !== back || notice) show()
  if (now.length) device(true)
}

/** What is kept, by its address: a link that is pressed does not wait for that to be looked up. */
async function learn() {
  const cache = await caches.open(KEPT)
  for (const { url } of await cache.keys()) known.add(new URL(url).pathname + new URL(url).search)
}

const when = time => new Date(time).toLocaleString(`${html.lang}-US`, { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' })

/** The notice at the foot of the page, while there is something to say. */
async function show() {
  const all = await items().catch(() => [])
  const [stuck, waiting] = [all.filter(item => item.said), all.filter(item => !item.said)]
  const w = words()
  const says = []
  // *My device* itself is never an older copy, and shows the outbox.
  const elsewhere = location.pathname !== DEVICE
  if (html.dataset.kept && elsewhere) says.push(back ? w.back : w.kept.replace('%', when(Number(html.dataset.kept))).replace('..', '.'))
  if (sent.length) says.push(w.sent.replace('%', sent.map(item => item.title).join(', ')))
  if (waiting.length && elsewhere) says.push(w.waiting.replace('%', waiting.length))
  if (stuck.length && elsewhere) says.push(w.stuck.replace('%', stuck.length))
  if (!says.length) {
    notice?.remove()
    notice = undefined
    return
  }
  if (!notice) {
    notice = put('aside', { className: 'renewal away' }, put('p'), put('div', { className: 'actions' }))
    notice.firstChild.setAttribute('role', 'status')
    document.body.append(notice)
  }
  notice.setAttribute('aria-label', w.title)
  const [text, acts] = notice.children
  if (text.textContent !== says.join(' ')) text.textContent = says.join(' ')
  const wanted = [back && elsewhere && button(w.now, () => location.reload(), 'main'), all.length > 0 && elsewhere && put('a', { className: 'button', href: DEVICE, textContent: w.outbox })].filter(Boolean)
  if (acts.textContent !== wanted.map(one => one.textContent).join('')) acts.replaceChildren(...wanted)
}

const card = (title, ...children) => put('section', { className: 'card' }, put('h2', { textContent: title }), ...children)
const fact = (term, text) => put('div', {}, put('dt', { textContent: term }), put('dd', { textContent: text }))
const size = bytes => `${(bytes / 1000).toLocaleString(`${html.lang}-US`, { maximumFractionDigits: 0 })} KB`

/** *My device*, wherever its page is on the screen. */
async function device(again) {
  const place = document.getElementById('device')
  const language = html.lang
  if (!place || (again !== true && place.dataset.lang === language)) return
  place.dataset.lang = language
  const [w, pages, all, free] = [words(), await kept(), await items(), await room()]
  const redo = () => device(true).then(show)
  const rows = Object.entries(Object.groupBy(pages, page => page.keep)).map(([keep, some]) =>
    fact(w[keep], w.pages.replace('%1', some.length).replace('%2', size(some.reduce((sum, page) => sum + page.bytes, 0))).replace('%3', when(Math.min(...some.map(page => page.said))))))
  const reading = pages.length
    ? [put('dl', { className: 'facts' }, ...rows), put('div', { className: 'actions' }, button(w.clear, async () => { await clear(); await redo() }))]
    : [put('p', { textContent: w.nothing })]
  if (!free) reading.unshift(put('p', { textContent: w.full }))
  const entry = item => {
    const text = item.said ? w[`said-${item.said}`] : w['said-waiting']
    const discard = button(w.discard, async () => { await remove(item); await redo() })
    discard.setAttribute('aria-label', `${w.discard}: ${item.title}`)
    const failed = put('p', { role: 'alert' })
    const opened = item.said && button(w.open, () => open(ask, item).catch(() => { failed.textContent = w.later }), 'main')
    opened?.setAttribute('aria-label', `${w.open}: ${item.title}`)
    return put('li', {}, put('p', {}, put('strong', { textContent: item.title })), put('p', { className: 'hint', textContent: `${w[item.kind]} · ${when(item.at)}` }), put('p', { textContent: text }), failed, put('div', { className: 'actions' }, ...[opened, discard].filter(Boolean)))
  }
  const waiting = all.length ? put('ul', { className: 'stack outbox' }, ...all.map(entry)) : put('p', { textContent: w.empty })
  const window = matchMedia('(display-mode: standalone)').matches ? w.window : w.browser
  place.replaceChildren(card(w.reading, ...reading), card(w.outbox, waiting), card(w.app, put('p', { textContent: window })))
}

async function kept() {
  const cache = await caches.open(KEPT)
  const all = await Promise.all((await cache.keys()).map(request => cache.match(request)))
  const about = answer => ({ keep: answer.headers.get('x-keep'), ...JSON.parse(decodeURIComponent(answer.headers.get('x-kept'))) })
  return all.filter(answer => answer?.headers.has('x-kept')).map(about)
}

/** Whether another page could be kept: browsers do not tell how much room there is. */
async function room() {
  const cache = await caches.open(KEPT)
  const fits = await cache.put('/room', new Response(new Uint8Array(100000))).then(() => true, () => false)
  await cache.delete('/room')
  return fits
}

async function clear() {
  const cache = await caches.open(KEPT)
  for (const request of await cache.keys()) if (!request.url.endsWith('/whose')) await cache.delete(request)
}
