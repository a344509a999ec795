// Everything works without this file. With it, mistakes are told beside their field as one leaves it, the button is
// pressed once, and the bar moves with the counter.

document.addEventListener('tally', ({ detail }) => {
  const bar = document.querySelector('.progress .bar');
  const goal = document.querySelector('.goal');
  const number = new Intl.NumberFormat('en-GB');
  const next = detail.nextMilestone;
  document.querySelector('.count-words').textContent =
    detail.signatures === 1 ? 'person has signed' : 'people have signed';
  if (!next) return;
  bar.value = Math.floor((detail.signatures * 100) / next);
  bar.setAttribute('aria-label', `Progress towards ${number.format(next)} signatures`);
  goal.replaceChildren(strong(number.format(next - detail.signatures)), ' more to reach ', strong(number.format(next)));
});

function strong(text) {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}

const form = document.querySelector('.sign form');

const rules = {
  name: (value) => (value ? '' : 'Enter your name'),
  email: (value) =>
    !value
      ? 'Enter your email address'
      : /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value)
        ? ''
        : 'Enter an email address like name@example.com',
  postcode: (value, fields) =>
    fields.country.value !== 'GB' || value.replace(/[^\p{L}\p{N}]/gu, '').length >= 5
      ? ''
      : value
        ? 'Enter a full UK postcode, like TN13 1AA'
        : 'Enter your postcode',
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

function judge(input) {
  tell(input, rules[input.name](input.value.trim(), form.elements));
}

if (form) {
  for (const name of Object.keys(rules)) {
    const input = form.elements[name];
    let touched = false;
    input.addEventListener('input', () => (touched = true));
    // An untouched field is not a mistake: somebody only tabs past it.
    input.addEventListener('blur', () => touched && judge(input));
  }
  form.elements.country.addEventListener('change', () => form.elements.postcode.value && judge(form.elements.postcode));

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
