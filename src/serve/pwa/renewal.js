// The notice that the server has a newer build than an open page, which asks for this (`beside.js`). The server fills in
// the words.
// Always true: nothing is loaded again in the middle of typing; what was typed is kept in this tab alone, from the press of
// the button to the page that it loads.
const WORDS = "{words}"
const KEPT = 'typed'
const html = document.documentElement
let notice, turn

/** Shows the notice as soon as nobody is typing what is not sent. */
export function offer(page) {
  if (notice) return
  turn ??= setInterval(() => offer(page), 1000)
  if (page.unsent() && !page.sent && !page.lost) return
  clearInterval(turn)
  notice = document.createElement('aside')
  notice.className = 'renewal'
  const text = document.createElement('p')
  text.setAttribute('role', 'status')
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button main'
  button.addEventListener('click', renew)
  notice.append(text, button)
  document.body.append(notice)
  // A screen reader says what changes in a place that is there already.
  setTimeout(speak, 100)
  new MutationObserver(speak).observe(html, { attributes: true, attributeFilter: ['lang'] })
}

function speak() {
  const { title, text, button } = WORDS[html.lang] ?? WORDS.en
  notice.setAttribute('aria-label', title)
  notice.firstChild.textContent = text
  notice.lastChild.textContent = button
}

function renew() {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify({ at: location.href, forms: [...document.querySelectorAll('main form[data-unsent]')].map(typed) }))
  } catch {
    // No room: the page is loaded nevertheless, as whoever pressed the button wants it.
  }
  // The old worker serves any build; one that took its place now could break off the very page that is asked for.
  location.reload()
}

const isChosen = control => control.type === 'radio' || control.type === 'checkbox'
const isKept = control => control.name && !['password', 'hidden', 'file', 'submit', 'button'].includes(control.type)

function typed(form) {
  return { action: form.getAttribute('action'), values: [...form.elements].filter(isKept).map(({ name, value, checked }) => ({ name, value, checked })) }
}

/** Puts what was typed back into the same forms. */
export function again() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT))
  sessionStorage.removeItem(KEPT)
  if (kept.at !== location.href) return
  for (const { action, values } of kept.forms) {
    const form = [...document.querySelectorAll('main form')].find(form => form.getAttribute('action') === action)
    const controls = [...form?.elements ?? []].filter(isKept)
    for (const { name, value, checked } of values) {
      const at = controls.findIndex(control => control.name === name && (!isChosen(control) || control.value === value))
      if (at < 0) continue
      const [control] = controls.splice(at, 1)
      if (isChosen(control)) control.checked = checked
      else control.value = value
      control.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }
}
