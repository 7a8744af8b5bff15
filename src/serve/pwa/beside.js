// Beside the app, on every page: the service worker, the badge, and whether the server has a newer build than this page.
// What has to do with a lost connection is in `offline.js`.
// Always true: it needs no WASM, since an old page may not find its own parts any more; what is seldom wanted is in
// `renewal.js`, which comes from the server's build: what passes between the two stays as it is.
'use strict'
{
  const html = document.documentElement
  const unsent = () => document.querySelector('main form[method=post][data-unsent]')
  // Of the page: the server has another build; a part is nowhere any more; the last thing done to a form was sending it.
  const page = { stale: false, lost: false, sent: false, unsent }
  // The link that was pressed last.
  let pressed

  const offer = () => import('/renewal.js').then(renewal => renewal.offer(page)).catch(() => {})
  if (sessionStorage.getItem('typed')) import('/renewal.js').then(renewal => renewal.again())

  // Every answer names its build. One of a file that is kept for ever may have been kept long ago.
  const ask = self.fetch
  // A part that the connection does not bring is asked for again, half a minute long: without it the app would break.
  const insist = (what, wait) => ask(...what).catch(lost => {
    if (wait > 16000 || !String(what[0]).endsWith('.wasm')) throw lost
    return new Promise(next => setTimeout(next, wait)).then(() => insist(what, 2 * wait))
  })
  const away = () => import('/offline.js')
  const worker = navigator.serviceWorker?.controller
  // What may wait for a connection.
  const waits = what => worker && /\/(open_case|reply_to_case|answer_request)$/.test(what[0].url ?? what[0])
  self.fetch = async (...what) => {
    const answer = await (waits(what) ? away().then(away => away.send(ask, ...what), () => ask(...what)) : insist(what, 500))
    // Signed out, or shut out: what is kept may not be theirs any more.
    if (answer.status === 401 || answer.status === 404) worker?.postMessage({ look: location.pathname })
    const part = answer.url.includes('/pkg/')
    const build = answer.headers.get('x-build')
    if (build && build !== html.dataset.build && !(part && answer.ok)) {
      page.stale = true
      page.lost ||= part
      // Whoever pressed a link gets its page from the new build, whole.
      if (part && !unsent() && pressed && Date.now() - pressed.at < 10000) location.assign(pressed.href)
      else offer()
      // What waits for its part goes on waiting: with an error the app would break, and what was typed with it.
      if (part) return new Promise(() => {})
    }
    return answer
  }

  addEventListener('click', event => {
    const link = event.target.closest?.('a[href]')
    if (!link) return
    pressed = { href: link.href, at: Date.now() }
    // From an old page the browser goes on by itself, to a page of the new build.
    if (page.stale && !unsent()) event.stopImmediatePropagation()
  }, true)
  // The form of which it was said that it may throw away what waits to be sent.
  let leaving
  addEventListener('submit', event => {
    const { target: form, submitter } = event
    page.sent = true
    if (form === leaving) { leaving = undefined; return }
    if (!worker || !/\/sign_out(_everywhere)?$/.test(form.getAttribute('action'))) return
    event.preventDefault()
    event.stopImmediatePropagation()
    away().then(away => away.mayLeave()).catch(() => true).then(may => {
      leaving = may ? form : undefined
      if (may) form.requestSubmit(submitter)
    })
  }, true)
  addEventListener('input', event => {
    page.sent = false
    const { form } = event.target
    if (form?.dataset.keep) import('/typing.js').then(typing => typing.keep(form)).catch(() => {})
  }, true)

  // Whoever comes back to a page learns of a newer build before they begin.
  document.addEventListener('visibilitychange', () => { if (!document.hidden && !page.stale) self.fetch('/healthz').catch(() => {}) })

  // What waits for an answer, as the frame knows it; and the manifest of the language that is read.
  new MutationObserver(changes => {
    const changed = name => changes.some(change => change.attributeName === name)
    const waits = Number(html.dataset.waiting)
    if (changed('data-waiting')) (waits ? navigator.setAppBadge?.(waits) : navigator.clearAppBadge?.())?.catch(() => {})
    if (changed('lang')) document.querySelector('link[rel=manifest]').href = `/manifest.${html.lang}.webmanifest`
  }).observe(html, { attributes: true, attributeFilter: ['data-waiting', 'lang'] })

  // A browser without it, or in a private window, is simply online.
  addEventListener('load', () => {
    navigator.serviceWorker?.register('/sw.js').catch(() => {})
    if (worker) away().then(away => away.begin(ask)).catch(() => {})
  })
}
