'use strict';
// Shows beside the words what stands below: the page is complete without this.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const by = id => document.getElementById(id);
const docs = by('docs'), card = by('card'), form = by('filter'), shown = by('shown');
const hint = card.innerHTML;
const entries = new Map(all('#claims>article').map(e => [e.id.slice(6), e]));
const numbers = all('sup a', docs);
const words = new Map();
for (const e of all('[data-k],[data-w]', docs)) {
  for (const key of (e.dataset.k || e.dataset.w).split(' ')) {
    if (!words.has(key)) words.set(key, []);
    words.get(key).push(e);
  }
}
let kept = null, now = null;

function show(key) {
  if (key === now) return;
  for (const e of words.get(now) || []) e.classList.remove('now');
  now = key;
  const entry = entries.get(key);
  card.toggleAttribute('data-empty', !entry);
  if (!entry) { card.innerHTML = hint; return; }
  for (const e of words.get(key) || []) e.classList.add('now');
  const copy = entry.cloneNode(true);
  copy.removeAttribute('id');
  copy.hidden = false;
  copy.querySelector('h3 a').href = '#claim-' + key;
  card.replaceChildren(copy);
}
const at = e => {
  const link = e.target.closest('sup a');
  if (link) return link.textContent;
  const over = e.target.closest('[data-k]');
  return over && over.dataset.k;
};
docs.addEventListener('pointerover', e => { const key = at(e); if (key && !kept) show(key); });
docs.addEventListener('focusin', e => { const key = at(e); if (key) { kept = null; show(key); } });
docs.addEventListener('click', e => {
  const key = at(e);
  if (!key || e.ctrlKey || e.metaKey || e.shiftKey) return;
  if (e.target.closest('sup a')) e.preventDefault();
  kept = kept === key ? null : key;
  show(key);
});
document.addEventListener('keydown', e => {
  if (e.target.closest('input[type=search],select') || e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === 'Escape') { kept = null; show(null); }
  const step = { j: 1, k: -1 }[e.key];
  if (!step) return;
  const open = numbers.filter(a => !a.parentNode.classList.contains('off'));
  const place = open.indexOf(document.activeElement.closest('sup a'));
  const next = open[place < 0 ? (step > 0 ? 0 : open.length - 1) : place + step];
  if (next) { next.focus(); next.scrollIntoView({ block: 'center', behavior: 'instant' }); }
});

const texts = new Map();
function text(key, entry) {
  if (!texts.has(key)) texts.set(key, entry.textContent.toLowerCase());
  return texts.get(key);
}
function sift() {
  const kinds = new Set(all('[name=kind]:checked', form).map(e => e.value));
  const source = form.source.value, tag = form.tag.value, asked = form.words.value.trim().toLowerCase();
  let found = 0;
  for (const [key, e] of entries) {
    const fits = kinds.has(e.dataset.kind)
      && (!source || (' ' + e.dataset.s + ' ').includes(' ' + source + ' '))
      && (!tag || (' ' + e.dataset.t + ' ').includes(' ' + tag + ' '))
      && (!asked || text(key, e).includes(asked));
    if (fits) found++;
    if (e.hidden === !fits) continue;
    e.hidden = !fits;
    for (const word of words.get(key) || []) if (word.dataset.k) word.classList.toggle('off', !fits);
  }
  const template = found === entries.size ? shown.dataset.all : shown.dataset.some;
  shown.textContent = template.replace('{0}', found.toLocaleString(document.documentElement.lang))
    .replace('{1}', entries.size.toLocaleString(document.documentElement.lang));
}
let waiting = 0;
form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(sift, 120); });
form.addEventListener('submit', e => e.preventDefault());
form.addEventListener('reset', () => setTimeout(sift));
by('theme').addEventListener('click', () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
});
by('tools').hidden = card.hidden = false;
sift();
