// Keeps a form while it is typed, and says so. Without JavaScript a button does the same.
const form = document.querySelector('form[data-keep-at]');
const says = document.querySelector('#kept');
let waiting;
let typed = 0;

async function keep() {
  const before = typed;
  try {
    const answer = await fetch(form.dataset.keepAt, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      redirect: 'manual',
    });
    if (answer.status !== 204) throw new Error(String(answer.status));
    if (before === typed) says.textContent = 'What you typed is kept.';
  } catch {
    says.textContent = 'What you typed last is not kept: sign in again in another tab, or press “Keep”.';
  }
}

form?.addEventListener('input', () => {
  typed += 1;
  says.textContent = 'Typing…';
  clearTimeout(waiting);
  waiting = setTimeout(keep, 1500);
});
