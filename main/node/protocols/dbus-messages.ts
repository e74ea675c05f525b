// The codec has a single release and is no longer maintained. It is kept because it consists of pure functions
// without dependencies, for a wire format that has not changed since 2006, and is pinned to one version and tested
// against a real bus. The maintained libraries include a client with TCP and an XML parser, while this app opens only
// Unix sockets.
import { type Message, MessageType, parseMessage, serializeMessage } from 'd-bus-message-protocol';
import { BufferReader, parseTypes } from 'd-bus-type-system';

/** A call to a service. The call does not start a service that is not running. */
export interface BusCall {
  readonly service: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** D-Bus signature of `args`; undefined if there are none. */
  readonly signature?: string;
  readonly args?: readonly [unknown, ...unknown[]];
}

/** An incoming message. Values are in the codec's form: a variant is a pair of its type and its value. */
export type BusMessage =
  | { readonly type: 'answer'; readonly serial: number; readonly args: readonly unknown[] }
  | { readonly type: 'refusal'; readonly serial: number; readonly error: string }
  | {
      readonly type: 'signal';
      readonly sender: string;
      readonly path: string;
      readonly interface: string;
      readonly member: string;
      readonly args: readonly unknown[];
    }
  | { readonly type: 'other' };

/** The fixed part of a message, bytes. */
const HEAD_BYTES = 16;
/** The longest message that is accepted, bytes. */
const MOST_BYTES = 1024 * 1024;

/** Writes a call as bytes. @throws Error if an argument does not have its type */
export function callBytes(call: BusCall, serial: number): Uint8Array {
  const message: Message = {
    messageType: MessageType.MethodCall,
    serial,
    noAutoStart: true,
    destination: call.service,
    objectPath: call.path,
    interfaceName: call.interface,
    memberName: call.member,
    ...(call.signature === undefined || call.args === undefined
      ? {}
      : { types: parseTypes(call.signature), args: call.args }),
  };
  return new Uint8Array(serializeMessage(message));
}

/** Cuts a stream of bytes into messages. `take` throws Error if the bytes are not D-Bus messages. */
export function createMessageReader(): { take(chunk: Buffer): BusMessage[] } {
  let rest: Buffer = Buffer.alloc(0);
  return {
    take(chunk) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      const messages: BusMessage[] = [];
      for (;;) {
        const length = lengthOf(rest);
        if (length === null || rest.length < length) return messages;
        messages.push(messageOf(rest.subarray(0, length)));
        rest = rest.subarray(length);
      }
    },
  };
}

/** The length of the message; null while its header is incomplete. */
function lengthOf(bytes: Buffer): number | null {
  if (bytes.length < HEAD_BYTES) return null;
  const isLittle = isLittleEndian(bytes);
  const read = (at: number) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const length = HEAD_BYTES + Math.ceil(read(12) / 8) * 8 + read(4);
  if (length > MOST_BYTES) throw new Error('a message is too long');
  return length;
}

function isLittleEndian(bytes: Buffer): boolean {
  const mark = bytes[0];
  if (mark === 0x6c) return true;
  if (mark === 0x42) return false;
  throw new Error('this is not a D-Bus message');
}

function messageOf(bytes: Buffer): BusMessage {
  const own = new Uint8Array(bytes).buffer;
  const message = parseMessage(new BufferReader(own, { littleEndian: isLittleEndian(bytes) }));
  const args = message.args ?? [];
  switch (message.messageType) {
    case MessageType.MethodReturn:
      return { type: 'answer', serial: message.replySerial, args };
    case MessageType.Error:
      return { type: 'refusal', serial: message.replySerial, error: message.errorName };
    case MessageType.Signal:
      return {
        type: 'signal',
        sender: message.sender ?? '',
        path: message.objectPath,
        interface: message.interfaceName,
        member: message.memberName,
        args,
      };
    default:
      return { type: 'other' };
  }
}

/** A variant of one complete type, as the codec takes it; `signature` is the type's. */
export function variantOf(signature: string, value: unknown): unknown {
  return [parseTypes(signature)[0], value];
}

/** The value of a variant; undefined if it is not a variant. */
export function variantValue(variant: unknown): unknown {
  return Array.isArray(variant) && variant.length === 2 ? variant[1] : undefined;
}

/** A value from a dictionary of names and variants, such as that of PropertiesChanged. */
export function entryOf(dictionary: unknown, key: string): unknown {
  if (!Array.isArray(dictionary)) return undefined;
  const entry: unknown = dictionary.find((pair: unknown) => Array.isArray(pair) && pair[0] === key);
  return Array.isArray(entry) ? variantValue(entry[1]) : undefined;
}
