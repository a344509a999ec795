// The page follows the count: it is asked for again, as it is rendered for everybody, and what differs is put in its place.
// Every element stays the one it is, so focus, open tables and scrolling stay where they are; nothing in it is announced.

// No more often than this, and not all viewers at the same instant.
const PAUSE = 4_000;
const SPREAD = 4_000;

// These live by themselves.
const ALIVE = 'undersigned-counter, .plot.alive, .reading';
const key = (node) => node.id || (node.nodeName === 'SECTION' && node.getAttribute('aria-labelledby')) || '';

function follow(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
  } else if (!old.matches(ALIVE)) {
    attributes(old, fresh);
    children(old, fresh);
  }
}

function attributes(old, fresh) {
  for (const { name, value } of fresh.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    // Whoever opened a table has it open.
    if (name !== 'open' && !fresh.hasAttribute(name)) old.removeAttribute(name);
  }
}

function children(old, fresh) {
  let place = old.firstChild;
  for (const next of fresh.childNodes) {
    const same = counterpart(place, next);
    if (same) {
      place = removed(place, same);
      follow(same, next);
      place = place.nextSibling;
    } else {
      old.insertBefore(document.importNode(next, true), place);
    }
  }
  removed(place, null);
}

// What has a name is found by it, further on; all else by its kind and its place.
function counterpart(place, next) {
  const name = key(next);
  while (place && (name ? key(place) !== name : place.nodeType === Node.TEXT_NODE && next.nodeType === Node.ELEMENT_NODE)) {
    place = place.nextSibling;
  }
  return place && key(place) === name && place.nodeName === next.nodeName ? place : null;
}

function removed(place, until) {
  while (place !== until) {
    const gone = place;
    place = place.nextSibling;
    gone.remove();
  }
  return place;
}

// Three are due after each change, for the breakdowns move on a little later than the count.
let due = 0;
let timer;

async function asked() {
  try {
    const answer = await fetch(location.href, { cache: 'no-cache' });
    return answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main') : null;
  } catch {
    // The next time is soon enough.
    return null;
  }
}

export function follower(main, followed) {
  const ask = async () => {
    timer = null;
    if (document.hidden) return;
    due--;
    const page = await asked();
    plan();
    if (!page) return;
    follow(main, page);
    followed(page);
  };
  const plan = () => {
    if (due > 0 && !document.hidden) timer ??= setTimeout(ask, PAUSE + Math.random() * SPREAD);
  };
  document.addEventListener('visibilitychange', plan);
  return () => {
    due = 3;
    plan();
  };
}
