// Search in Help while somebody types. Without it the same form finds the same.
'use strict'
const form = document.querySelector('form.help-search')
if (form) {
  const field = form.querySelector('input')
  const list = form.querySelector('.help-typed')
  const status = form.querySelector('[role=status]')
  let last = 0

  const show = found => {
    status.textContent = found.length === 0 ? '' : status.dataset.found.replace('#', found.length)
    if (found.length === 0) return list.replaceChildren()
    const items = found.map(({ title, text, to }) => {
      const [item, link, line] = ['li', 'a', 'p'].map(name => document.createElement(name))
      link.href = to
      link.textContent = title
      line.textContent = text
      item.append(link, line)
      return item
    })
    const all = document.createElement('ul')
    all.append(...items)
    list.replaceChildren(all)
  }

  const ask = async () => {
    const mine = ++last
    const words = field.value.trim()
    if (words.length < 2) return show([])
    try {
      const answer = await fetch(`${form.dataset.more}?q=${encodeURIComponent(words)}`)
      const found = answer.ok ? await answer.json() : []
      // An older answer may come later.
      if (mine === last) show(found)
    } catch {
      // Without a network the form says so when it is sent.
    }
  }

  let wait
  field.addEventListener('input', () => {
    clearTimeout(wait)
    wait = setTimeout(ask, 120)
  })
  field.addEventListener('keydown', event => {
    if (event.key === 'Escape') show([])
  })
}
