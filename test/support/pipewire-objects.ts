/** A node as `pw-dump` writes it, reduced to the fields that the app reads. */
export const node = (id: number, mediaClass: string, state = 'running', props = {}) => ({
  id,
  type: 'PipeWire:Interface:Node',
  info: { state, props: { 'media.class': mediaClass, ...props } },
});

/** A link from one node to another. */
export const link = (from: number, to: number) => ({
  id: 90,
  type: 'PipeWire:Interface:Link',
  info: { 'output-node-id': from, 'input-node-id': to },
});

/** A microphone, with the id 1. */
export const microphone = node(1, 'Audio/Source');
