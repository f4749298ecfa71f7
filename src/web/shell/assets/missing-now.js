// The board of who is missing: counts on, takes in rows that have changed, and says when it knows no better.
const board = document.querySelector('#board');
const state = document.querySelector('#board-state');
const news = document.querySelector('#board-news');
const counts = document.querySelector('#board-counts');
const nobody = document.querySelector('#board-nobody');
const body = board.querySelector('tbody');

const SILENCE_MS = 7_000;
const COUNT_MS = 5_000;

/** How far the clock of the service is ahead of this one, and when it was last heard. */
let ahead = Date.parse(board.dataset.now) - Date.now();
let heard = Date.now();
let connected = false;

const plural = (count, unit) => `${count} ${unit}${count === 1 ? '' : 's'}`;

function duration(milliseconds) {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const [days, hours] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60) % 24];
  if (days > 0) return plural(days, 'day') + (hours > 0 ? ` ${plural(hours, 'hour')}` : '');
  if (hours > 0)
    return plural(hours, 'hour') + (minutes % 60 > 0 ? ` ${plural(minutes % 60, 'minute')}` : '');
  return plural(minutes, 'minute');
}

const inLondon = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});
const timeOf = (at) => inLondon.format(at).replace(/\s/g, '').toLowerCase();

function countOn() {
  const now = Date.now() + ahead;
  for (const each of board.querySelectorAll('[data-since]')) {
    const text = duration(now - Date.parse(each.dataset.since));
    if (each.textContent !== text) each.textContent = text;
  }
}

function hear(now) {
  heard = Date.now();
  ahead = Date.parse(now) - heard;
  sayConnected(true);
}

/** Said once when it changes; the time in it goes on silently. */
function sayConnected(is) {
  const right = timeOf(heard + ahead);
  if (is !== connected) {
    connected = is;
    state.classList.toggle('homeward-disconnected', !is);
    state.replaceChildren();
    state.append(
      is ? 'Up to date at ' : 'Not connected. What stands here was last right at ',
      element('time', right),
    );
    if (!is) state.append('. Trying again; ring if you cannot wait.');
  } else if (is) state.querySelector('time').textContent = right;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** A row as it was sent; what stands in it was escaped when it was made. */
function rowOf(html) {
  const template = document.createElement('template');
  template.innerHTML = `<table><tbody>${html}</tbody></table>`;
  return template.content.querySelector('tr');
}

function take({ order, rows = {}, counts: said }) {
  counts.querySelector('[data-count]').textContent = said.count;
  const late = counts.querySelector('[data-late]');
  late.textContent = said.late;
  late.classList.toggle('homeward-late', said.isLate);
  if (order === undefined) return;
  const stood = new Map([...body.rows].map((row) => [row.id.slice('row-'.length), row]));
  const focused = document.activeElement?.closest?.('tr')?.id;
  const place = [...(document.activeElement?.closest?.('tr')?.querySelectorAll('a') ?? [])].indexOf(
    document.activeElement,
  );
  const told = [];
  for (const [id, html] of Object.entries(rows)) {
    const row = rowOf(html);
    row.classList.add('homeward-changed');
    const name = row.querySelector('th a').textContent;
    told.push(stood.has(id) ? `${name} has changed` : `${name} is new here`);
    stood.get(id)?.replaceWith(row);
    stood.set(id, row);
  }
  for (const [id, row] of stood) if (!order.includes(id)) row.remove();
  order.forEach((id, index) => {
    const row = stood.get(id);
    if (row !== undefined && body.rows[index] !== row) body.insertBefore(row, body.rows[index] ?? null);
  });
  if (focused !== undefined && document.activeElement === document.body)
    document
      .getElementById(focused)
      ?.querySelectorAll('a')
      [Math.max(0, place)]?.focus({ preventScroll: true });
  board.hidden = order.length === 0;
  nobody.hidden = order.length > 0;
  news.textContent =
    told.length === 0 ? '' : `${told.slice(0, 3).join(', ')}${told.length > 3 ? ' and others' : ''}`;
}

const address = new URL(board.dataset.live, location.href);
address.searchParams.set('has', board.dataset.mark);
const source = new EventSource(address);
source.addEventListener('board', (event) => {
  const data = JSON.parse(event.data);
  take(data);
  hear(data.now);
  countOn();
});
source.addEventListener('now', (event) => {
  hear(JSON.parse(event.data).now);
  countOn();
});
source.addEventListener('signed-out', () => {
  source.close();
  clearInterval(watching);
  state.classList.add('homeward-disconnected');
  state.textContent = `You are signed out. What stands here was last right at ${timeOf(heard + ahead)}.`;
});
source.addEventListener('error', () => sayConnected(false));

const watching = setInterval(() => {
  if (connected && Date.now() - heard > SILENCE_MS) sayConnected(false);
}, 1_000);
setInterval(countOn, COUNT_MS);
