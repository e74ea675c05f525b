import './dim.css';

/** A dimmed display: one line of text that disappears at the first click. It has no bridge and makes no requests. */
const hint = document.getElementById('hint');
if (hint !== null) hint.textContent = new URLSearchParams(location.search).get('hint');
window.addEventListener('pointerdown', () => window.close());
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') window.close();
});
