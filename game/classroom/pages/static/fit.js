// On the projector nothing that is read is cut: the size is stepped down until all of it is in view.

const LARGEST = 40; // units
const LARGEST_RECAP = 30;
const SMALLEST = 22;

const fitted = { of: "", size: 0 }; // which texts were last made to fit, and how large they are

/** Set the size of what the room reads. The same texts in the same place are not measured again. */
export function fit(texts) {
  if (!texts) return;
  const of = `${window.innerWidth}x${window.innerHeight} ${texts.clientHeight} ${texts.textContent}`;
  if (fitted.of === of) { texts.style.setProperty("--size", fitted.size); return; }
  fitted.of = of;
  for (let size = texts.classList.contains("recap") ? LARGEST_RECAP : LARGEST; size >= SMALLEST; size -= 1) {
    texts.style.setProperty("--size", size);
    fitted.size = size;
    if (texts.scrollHeight <= texts.clientHeight + 1) return;
  }
}

/** Measure anew, since the letters have changed. */
export function forget() { fitted.of = ""; }
