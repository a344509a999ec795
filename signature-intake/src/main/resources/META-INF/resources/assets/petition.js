// Everything works without this file. With it, mistakes are told beside their field as one leaves it, the button is
// pressed once, and the bar moves with the counter.

// How numbers are written and which words follow them is the page's language's affair; "en" alone would be America's.
const language = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang;
const number = new Intl.NumberFormat(language);
const plural = new Intl.PluralRules(language);
const SAMPLES = [0, 1, 2, 3, 5, 6, 100];

function wordsAfter(count, forms) {
  const kind = plural.select(count);
  const like = SAMPLES.findIndex((sample) => plural.select(sample) === kind);
  return forms.split('|')[like];
}

document.addEventListener('tally', ({ detail }) => {
  const words = document.querySelector('.count-words');
  const goal = document.querySelector('.goal');
  words.textContent = wordsAfter(detail.signatures, words.dataset.forms);
  if (goal) move(goal, document.querySelector('.progress .bar'), detail);
});

function move(goal, bar, { signatures, nextMilestone, milestones }) {
  const missing = goal.querySelector('.missing');
  if (!nextMilestone) {
    bar.value = 100;
    goal.textContent = goal.dataset.reached.replace('0', number.format(milestones.at(-1).threshold));
  } else if (missing) {
    bar.value = Math.floor((signatures * 100) / nextMilestone);
    missing.textContent = number.format(nextMilestone - signatures);
    goal.querySelector('.next-goal').textContent = number.format(nextMilestone);
  }
}

const form = document.querySelector('.sign form');

// Whether something is missing or plainly incomplete; the service has the last word. What to say, the field itself knows.
const rules = {
  name: (value) => (value ? '' : 'missing'),
  email: (value) => (!value ? 'missing' : !value.includes('@') ? 'incomplete' : ''),
  postcode: (value, fields) =>
    fields.country.value !== 'GB' || value.replace(/[^\p{L}\p{N}]/gu, '').length >= 5
      ? ''
      : value
        ? 'incomplete'
        : 'missing',
};

function tell(input, message) {
  const id = `${input.id}-problem`;
  const others = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((other) => other && other !== id);
  document.getElementById(id)?.remove();
  if (message) {
    const problem = document.createElement('p');
    problem.className = 'problem';
    problem.id = id;
    problem.textContent = message;
    input.before(problem);
    others.unshift(id);
  }
  input.toggleAttribute('aria-invalid', false);
  if (message) input.setAttribute('aria-invalid', 'true');
  if (others.length) input.setAttribute('aria-describedby', others.join(' '));
  else input.removeAttribute('aria-describedby');
}

// A field is mostly left by pressing what comes next. A message that comes or goes above it would move it away under the
// pointer, and a press that ends elsewhere than it began is no click: nothing moves before it is over.
let pressed;
let released;
const pressing = { capture: true, passive: true };
const whenReleased = () => setTimeout(() => (released?.(), (pressed = undefined)));
document.addEventListener('pointerdown', () => (pressed ??= new Promise((resolve) => (released = resolve))), pressing);
document.addEventListener('pointerup', whenReleased, pressing);
document.addEventListener('pointercancel', whenReleased, pressing);

async function judge(input) {
  const asked = input.value;
  const plain = rules[input.name](asked.trim(), form.elements);
  const answer = plain ? undefined : await ask(input);
  await pressed;
  if (input.value !== asked) return;
  if (plain) return tell(input, input.dataset[plain]);
  tell(input, answer.violations.find(({ field }) => field === input.name)?.message ?? '');
  if (input.name === 'email') suggest(input, answer.suggestions.email);
}

// The service judges as it will when the form is sent, in the same words; it is told this field alone, and keeps nothing.
// While it cannot be asked, nothing is wrong.
async function ask({ name, value }) {
  const body = new URLSearchParams({ [name]: value, country: form.elements.country.value });
  try {
    const answer = await fetch(form.querySelector('[data-check]').dataset.check, { method: 'POST', body });
    if (answer.ok) return await answer.json();
  } catch {
    // Away; the form itself will be answered.
  }
  return { violations: [], suggestions: {} };
}

function suggest(input, meant) {
  const place = form.querySelector('.suggestion');
  place.replaceChildren();
  if (!meant) return;
  place.append(document.getElementById('suggestion').content.cloneNode(true));
  const button = place.querySelector('button');
  button.textContent = meant;
  button.addEventListener('click', () => {
    input.value = meant;
    place.replaceChildren();
    input.focus();
  });
}

if (form) {
  for (const name of Object.keys(rules)) {
    const input = form.elements[name];
    let touched = false;
    input.addEventListener('input', () => (touched = true));
    // An untouched field is not a mistake: somebody only tabs past it.
    input.addEventListener('blur', () => touched && judge(input).then(() => (touched = false)));
  }
  form.elements.country.addEventListener('change', () => form.elements.postcode.value && judge(form.elements.postcode));

  // The page in another language comes with what was typed.
  for (const link of document.querySelectorAll('.languages a')) {
    link.addEventListener('click', (event) => {
      if (!Object.keys(rules).some((name) => form.elements[name].value)) return;
      event.preventDefault();
      form.action = form.dataset.again + link.search;
      form.submit();
    });
  }

  let sending = false;
  form.addEventListener('submit', (event) => {
    if (sending) return event.preventDefault();
    sending = true;
    form.setAttribute('aria-busy', 'true');
    // Not "disabled": focus would be lost, and a page that comes back from the history would be dead.
    form.querySelector('button').setAttribute('aria-disabled', 'true');
  });
  window.addEventListener('pageshow', () => {
    sending = false;
    form.removeAttribute('aria-busy');
    form.querySelector('button').removeAttribute('aria-disabled');
  });
}
