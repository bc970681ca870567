/**
 * What runs on the timeline's page: it shows what the extension draws, and tells it what a person does. Where a key or the
 * wheel leads to is worked out over there.
 */
import type { FromPage, ToPage } from '../messages.ts';
import type { Move } from '../moves.ts';

/** What the editor gives to its pages. */
declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: unknown): void };

const editor = acquireVsCodeApi();
const tell = (message: FromPage): void => editor.postMessage(message);
const part = (id: string): HTMLElement => document.getElementById(id) ?? document.body;

const title = part('title');
const status = part('status');
const words = part('words');
const picture = part('picture');
const detail = part('detail');
const list = part('list');
const whilePicture = [picture, part('tools'), list, part('keys')];

/** How much nearer one press of + is. */
const STEP = 1.5;
/** How much nearer one pixel of the wheel is, as a power of e. */
const WHEEL = 0.003;

const idOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element
    ? target.closest<SVGElement | HTMLElement>('[data-id]')?.dataset['id']
    : undefined;

const markOf = (id: string): SVGElement | null => picture.querySelector(`[data-id="${CSS.escape(id)}"]`);

/** The mark that has the focus, if the page has it. */
const focused = (): string | undefined =>
  picture.contains(document.activeElement) ? idOf(document.activeElement) : undefined;

/** Shows a mark in words below the picture, where its label is cut. */
function describe(id: string | undefined): void {
  detail.textContent = (id === undefined ? null : markOf(id)?.getAttribute('aria-label')) ?? '';
}

function show(on: boolean): void {
  for (const element of whilePicture) element.hidden = !on;
  words.hidden = on;
}

let here: string | undefined;

/** The mark that the extension takes the keyboard to be at. */
let current: string | undefined;
/** The keyboard has asked for a move: the mark that it leads to gets the focus. */
let isMoving = false;

function markHere(): void {
  picture.querySelector('.here')?.classList.remove('here');
  if (here !== undefined) markOf(here)?.classList.add('here');
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'words':
      show(false);
      title.textContent = data.title;
      words.textContent = data.words;
      status.textContent = '';
      describe(undefined);
      return;
    case 'picture': {
      const hadFocus = focused() !== undefined;
      show(true);
      title.textContent = data.title;
      picture.innerHTML = data.svg;
      if (status.textContent !== data.status) status.textContent = data.status;
      editor.setState(data.keep);
      current = data.focus;
      const mark =
        (current === undefined ? null : markOf(current)) ??
        picture.querySelector<SVGElement>('.mark:not(.entry)') ??
        picture.querySelector<SVGElement>('.mark');
      mark?.setAttribute('tabindex', '0');
      // Never out of the text that somebody writes.
      if ((hadFocus || isMoving) && document.hasFocus()) mark?.focus({ preventScroll: !isMoving });
      isMoving = false;
      markHere();
      return;
    }
    case 'list': {
      const items = list.querySelector('ol');
      if (items !== null) items.innerHTML = data.items;
      return;
    }
    case 'open-list':
      list.setAttribute('open', '');
      list.querySelector('summary')?.focus();
      return;
    case 'here':
      here = data.id;
      markHere();
      // Who is on the page looks where they like.
      if (here !== undefined && !document.hasFocus()) markOf(here)?.scrollIntoView({ block: 'nearest' });
  }
});

/** One step nearer or farther, around the mark that has the focus. */
function zoom(factor: number): void {
  const id = focused();
  const shape = (
    id === undefined ? null : markOf(id)?.querySelector('.shape, .badge')
  )?.getBoundingClientRect();
  const at = shape === undefined ? 0.5 : placeOf(shape.left + shape.width / 2);
  tell({ type: 'zoom', factor, at });
}

/** A place on the page as a part of the picture's width. */
function placeOf(x: number): number {
  const { left, width } = picture.getBoundingClientRect();
  return Math.min(Math.max((x - left) / width, 0), 1);
}

const MOVES = new Map<string, Move>([
  ['ArrowRight', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'across'],
  ['ArrowDown', 'across'],
  ['Home', 'first'],
  ['End', 'last'],
]);

const ACTIONS = new Map<string, () => void>([
  ['+', () => zoom(STEP)],
  ['=', () => zoom(STEP)],
  ['-', () => zoom(1 / STEP)],
  ['0', () => tell({ type: 'all' })],
  ['PageUp', () => tell({ type: 'pan', by: -0.5 })],
  ['PageDown', () => tell({ type: 'pan', by: 0.5 })],
]);

document.addEventListener('keydown', (event) => {
  if (picture.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
  // Buttons and the list have keys of their own.
  const { target } = event;
  if (target !== document.body && target instanceof Node && !picture.contains(target)) return;
  const id = focused();
  const move = MOVES.get(event.key);
  if (move !== undefined) {
    isMoving = true;
    tell({ type: 'move', move });
  } else if (ACTIONS.has(event.key)) ACTIONS.get(event.key)?.();
  else if ((event.key === 'Enter' || event.key === ' ') && id !== undefined) tell({ type: 'choose', id });
  else return;
  event.preventDefault();
});

const BUTTONS = new Map<string, () => void>([
  ['in', () => zoom(STEP)],
  ['out', () => zoom(1 / STEP)],
  ['all', () => tell({ type: 'all' })],
  ['export', () => tell({ type: 'export' })],
]);

document.addEventListener('click', ({ target }) => {
  if (wasDragged) return;
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
  BUTTONS.get(button?.dataset['do'] ?? '')?.();
  const id = idOf(target);
  if (id !== undefined) tell({ type: 'choose', id });
});

picture.addEventListener('focusin', ({ target }) => {
  const id = idOf(target);
  describe(id);
  if (id === undefined || id === current) return;
  current = id;
  tell({ type: 'focus', id });
});
picture.addEventListener('focusout', () => describe(undefined));
picture.addEventListener('mousemove', ({ target, movementX, movementY }) => {
  // What only scrolls past a mouse at rest is not asked for.
  if (movementX !== 0 || movementY !== 0) describe(idOf(target) ?? focused());
});

/** What the wheel and the mouse have asked for since the last frame. */
let nearer = 1;
let aside = 0;
let center = 0.5;
let isAsked = false;

/** Asks once a frame: a wheel turns faster than anything is drawn. */
function askSoon(): void {
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(() => {
    isAsked = false;
    if (nearer !== 1) tell({ type: 'zoom', factor: nearer, at: center });
    if (aside !== 0) tell({ type: 'pan', by: aside });
    [nearer, aside] = [1, 0];
  });
}

picture.addEventListener(
  'wheel',
  (event) => {
    const { width } = picture.getBoundingClientRect();
    const sideways = event.shiftKey ? event.deltaY : event.deltaX;
    if (event.ctrlKey || event.metaKey) {
      nearer *= Math.exp(-event.deltaY * WHEEL);
      center = placeOf(event.clientX);
    } else if (sideways !== 0) aside += sideways / width;
    else return;
    event.preventDefault();
    askSoon();
  },
  { passive: false },
);

/** Where a drag has come to, while the button is down. */
let dragged: number | undefined;
let wasDragged = false;

window.addEventListener('pointerdown', ({ button, clientX, target }) => {
  wasDragged = false;
  if (button === 0 && target instanceof Node && picture.contains(target)) dragged = clientX;
});
window.addEventListener('pointermove', ({ clientX, buttons }) => {
  if (dragged === undefined || buttons === 0) return;
  const by = dragged - clientX;
  if (!wasDragged && Math.abs(by) < 4) return;
  wasDragged = true;
  dragged = clientX;
  aside += by / picture.getBoundingClientRect().width;
  askSoon();
});
window.addEventListener('pointerup', () => {
  dragged = undefined;
});

/** The room for a picture, whether or not there is one. */
let width = 0;
new ResizeObserver(() => {
  const { paddingLeft, paddingRight } = getComputedStyle(document.body);
  const room = Math.floor(document.body.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
  if (room <= 0 || room === width) return;
  width = room;
  tell({ type: 'width', width });
}).observe(document.body);

tell({ type: 'ready' });
