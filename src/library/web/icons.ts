import { icon } from '#kit/web/icons/icon.tsx';

export const Pencil = /* @__PURE__ */ icon(
  'M5.1 15.6 15.9 4.8c.9-.9 2-.8 2.9.1.9.8.9 1.9.1 2.8L8.1 18.6l-4 1.1ZM13.9 6.9l2.9 2.8',
);
export const Printer = /* @__PURE__ */ icon(
  'M7.2 8.6V4.1l9.6-.1v4.6M7 16.9l-2.2.1c-.9 0-1.4-.5-1.4-1.4V10c0-.9.5-1.4 1.4-1.4l14.4-.1c.9 0 1.4.5 1.4 1.4v5.6c0 .9-.5 1.4-1.4 1.4H17M7.1 13.9l9.8-.1V20l-9.8.1Z',
);
export const Pause = /* @__PURE__ */ icon('M8.6 5.6v12.9M15.5 5.5v12.9');
export const Again = /* @__PURE__ */ icon(
  'M5.4 12.2c.1-3.9 3-6.8 6.8-6.8 3.7 0 6.6 2.9 6.6 6.6s-2.8 6.6-6.6 6.6c-2.2 0-4-.9-5.3-2.5M5.3 5.6l.1 4.3 4.2-.2',
);
export const Halt = /* @__PURE__ */ icon('M6.3 6.5l11.4-.2v11.4l-11.3.1Z');
