// The page is whole without this file. With it the curve is read with pointer or keys and grows with the count, and all
// the rest follows.

import { follower } from './follow.js';

// A browser that does not write dates in a language must not write them as America does.
const language = [document.documentElement.lang, 'en-GB'].filter((tag) => tag !== 'en');
const number = new Intl.NumberFormat(language);
const figure = document.getElementById('curve');
const plot = figure.querySelector('.plot');
const reading = figure.querySelector('.reading');
const zone = figure.dataset.zone;
const HEIGHT = 300;
const DAY = 86_400;

// What the table has, the curve has: one truth for both.
const table = () => [...document.querySelectorAll('#days tbody tr')].map(({ dataset }) => ({
  day: dataset.day,
  added: Number(dataset.added),
  total: Number(dataset.total),
}));
let days = table();
let newest;

// Days are dates of the petition's own zone, so they are drawn as dates, in none.
const seconds = (day) => Date.parse(day) / 1000;
const date = (at, options) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(at * 1000);
const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());

let chart;

function data() {
  return [days.map(({ day }) => seconds(day)), days.map(({ total }) => total)];
}

function colours() {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim();
}

function options() {
  const colour = colours();
  const font = `14px ${colour('sans')}`;
  const axis = { stroke: colour('muted'), font, grid: { stroke: colour('line'), width: 1 }, ticks: { show: false } };
  return {
    width: plot.clientWidth,
    height: HEIGHT,
    tzDate: (at) => uPlot.tzDate(new Date(at * 1000), 'UTC'),
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 9 } },
    legend: { show: false },
    // Of a single day the library would make a decade.
    scales: { x: { range: (self, low, high) => (low === high ? [low - DAY, high + DAY] : [low, high]) }, y: { range: (self, low, high) => [0, Math.max(2, high * 1.05)] } },
    axes: [
      { ...axis, grid: { show: false }, size: 34, space: 90, values: (self, ticks) => ticks.map((at) => date(at, { day: 'numeric', month: 'short' })), incrs: [1, 2, 7, 14, 30, 61, 122, 365].map((n) => n * DAY) },
      { ...axis, size: 60, values: (self, ticks) => ticks.map((n) => (Number.isInteger(n) ? number.format(n) : '')) },
    ],
    series: [{}, { stroke: colour('accent'), width: 2.5, fill: `${colour('accent')}24`, points: { show: days.length < 2 } }],
    hooks: { setCursor: [(self) => read(self.cursor.idx)] },
  };
}

function read(index) {
  const at = days[index];
  reading.textContent = at
    ? figure.dataset.said
        .replace('§day', date(seconds(at.day), { dateStyle: 'long' }))
        .replace('§total', number.format(at.total))
        .replace('§added', number.format(at.added))
    : figure.dataset.keys;
}

function draw() {
  chart?.destroy();
  plot.classList.add('alive');
  chart = new uPlot(options(), data(), plot);
  read(null);
}

let shown;

function go(index) {
  shown = Math.max(0, Math.min(days.length - 1, index));
  const left = chart.valToPos(seconds(days[shown].day), 'x');
  const top = chart.valToPos(days[shown].total, 'y');
  chart.setCursor({ left, top });
  read(shown);
}

function label(drawn) {
  plot.setAttribute('aria-label', `${drawn.querySelector('svg').getAttribute('aria-label')} ${figure.dataset.keys}`);
}

const keys = { ArrowLeft: (at) => at - 1, ArrowRight: (at) => at + 1, PageUp: (at) => at - 7, PageDown: (at) => at + 7, Home: () => 0, End: () => Infinity };

function steer() {
  plot.tabIndex = 0;
  plot.setAttribute('role', 'application');
  plot.setAttribute('aria-roledescription', document.getElementById('curve-heading').textContent);
  label(plot);
  plot.addEventListener('keydown', (event) => {
    const step = keys[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(step(shown ?? days.length));
  });
}

// The count is of now: it belongs to today, and what is missing to yesterday's total was added today.
function grow({ signatures }) {
  const last = days.at(-1);
  const now = today();
  if (!last || signatures === last.total) return;
  if (now > last.day) days.push({ day: now, added: signatures - last.total, total: signatures });
  else Object.assign(last, { added: last.added + signatures - last.total, total: signatures });
  write(days.at(-1));
  chart?.setData(data());
}

function write({ day, added, total }) {
  const rows = document.querySelector('#days tbody');
  let row = rows.querySelector(`[data-day="${day}"]`);
  if (!row) {
    row = rows.lastElementChild.cloneNode(true);
    row.dataset.day = day;
    row.querySelector('time').dateTime = day;
    row.querySelector('time').textContent = date(seconds(day), { dateStyle: 'long' });
    rows.append(row);
  }
  const [, addedCell, totalCell] = row.children;
  addedCell.textContent = number.format(added);
  totalCell.textContent = number.format(total);
  Object.assign(row.dataset, { added, total });
}

// What the page says may be a moment older than what the stream has said.
const wake = follower(document.getElementById('main'), (page) => {
  days = table();
  if (newest?.version > Number(figure.dataset.version)) grow(newest);
  chart?.setData(data());
  if (chart) label(page.querySelector('#curve'));
});

document.addEventListener('tally', ({ detail }) => {
  newest = detail;
  if (detail.version <= Number(figure.dataset.version)) return;
  grow(detail);
  wake();
});

if (window.uPlot && days.length) {
  draw();
  steer();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  new ResizeObserver(() => chart.setSize({ width: plot.clientWidth, height: HEIGHT })).observe(plot);
}
